    def uniform(self):
        """Returns a number in [0, 1)."""
        return (self.bits(26) << 26 | self.bits(26)) / 2**52
