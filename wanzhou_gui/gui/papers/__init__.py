"""The register of numbers, the signing chain, the figures of a paper and its templates in the window."""
