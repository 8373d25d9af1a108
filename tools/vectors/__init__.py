"""The parts of the recipe that makes the word vectors."""
