"""What the client takes home: from an assessment to words to a PDF letter."""
