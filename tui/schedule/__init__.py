"""When a card comes back: FSRS behind one door, rating policy, queue, study day."""
