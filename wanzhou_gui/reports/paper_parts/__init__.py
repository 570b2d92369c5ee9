"""What all papers are made of: sections, checks, stamps, and their facts as plain values."""
