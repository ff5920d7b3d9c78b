class Dropout(torch.nn.Module):
    """Inverted dropout. Which units a step hides follows by a hash from its key, the layer, the
    row and the unit, so that they are those of DescentLab; torch.nn.Dropout draws others."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, h):
        if not self.training or dropout == 0:
            return h
        rows, units = (torch.arange(count) for count in h.shape)
        start = (key + (self.layer + 1) * 0x9E3779B97F4A7C15 + 2**63) % 2**64 - 2**63
        layer = hashed(torch.tensor(start))
        numbers = hashed(hashed(layer + rows)[:, None] - (units + 1) * 0x61C8864680B583EB)
        kept = (numbers >> 33 & 0x7FFFFFFF) >= int(dropout * 2**31)
        return h * kept * (1 / (1 - dropout))


def hashed(z):
    """The hash of SplitMix64, of whole numbers of 64 bits that wrap around."""
    z = (z ^ z >> 30 & 0x3FFFFFFFF) * -0x40A7B892E31B1A47
    z = (z ^ z >> 27 & 0x1FFFFFFFFF) * -0x6B2FB644ECCEEE15
    return z ^ z >> 31 & 0x1FFFFFFFF
