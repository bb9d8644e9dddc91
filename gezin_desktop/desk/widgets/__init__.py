"""The building blocks of every page: small classes and factories, without words of their own."""
