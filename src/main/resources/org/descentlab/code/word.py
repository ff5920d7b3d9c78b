    def word(self):
        """Returns 64 bits."""
        return self.bits(32) << 32 | self.bits(32)
