"""Pure work on text: Markdown blocks, YAML values, control characters, nearness of words."""
