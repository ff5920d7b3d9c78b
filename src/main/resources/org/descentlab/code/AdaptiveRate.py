class AdaptiveRate(torch.optim.Optimizer):
    """Gradient descent whose rate follows the gradient. PyTorch has no counterpart."""

    def __init__(self, params, lr, scale):
        super().__init__(params, dict(lr=lr, scale=scale))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                size = abs(p.grad)
                p -= group["lr"] * size / (group["scale"] + size) * p.grad
