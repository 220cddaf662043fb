"""One screen per file; glue between services and widgets, no rules."""
