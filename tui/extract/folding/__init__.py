"""What documents fold away in `<details>`."""
