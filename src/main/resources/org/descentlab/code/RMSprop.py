class RMSprop(torch.optim.Optimizer):
    """RMSprop. PyTorch's does the same, but has no velocity yet when momentum that began with
    0 is changed on the way."""

    def __init__(self, params, lr, alpha, epsilon, momentum, centered, weight_decay):
        options = dict(lr=lr, alpha=alpha, epsilon=epsilon, momentum=momentum)
        super().__init__(params, dict(options, centered=centered, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            alpha = group["alpha"]
            for p in group["params"]:
                g = p.grad + group["weight_decay"] * p
                s = self.state[p].setdefault("mean_square", torch.zeros_like(p))
                q = self.state[p].setdefault("mean", torch.zeros_like(p))
                v = self.state[p].setdefault("velocity", torch.zeros_like(p))
                s.copy_(alpha * s + (1 - alpha) * g**2)
                q.copy_(alpha * q + (1 - alpha) * g)
                variance = (s - q**2).clamp(min=0) if group["centered"] else s
                v.copy_(group["momentum"] * v + g / (variance.sqrt() + group["epsilon"]))
                p -= group["lr"] * v
