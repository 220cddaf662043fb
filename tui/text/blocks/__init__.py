"""The block scanner: CommonMark's block structure as rows of numbers, in time and memory near the text's."""
