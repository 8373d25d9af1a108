"""What the measures count with: words, emoji, links as X sees them, SMS alphabets, syllables."""
