"""What an assessment came to, and the certificate."""
