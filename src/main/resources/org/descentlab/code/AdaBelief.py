class AdaBelief(torch.optim.Optimizer):
    """AdaBelief (Zhuang et al. 2020). PyTorch has no counterpart."""

    def __init__(self, params, lr, beta1, beta2, epsilon):
        super().__init__(params, dict(lr=lr, beta1=beta1, beta2=beta2, epsilon=epsilon))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2, epsilon = group["beta1"], group["beta2"], group["epsilon"]
            t = group["t"] = group.get("t", 0) + 1
            for p in group["params"]:
                g = p.grad
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                s = self.state[p].setdefault("s", torch.zeros_like(p))
                m.copy_(beta1 * m + (1 - beta1) * g)
                s.copy_(beta2 * s + (1 - beta2) * (g - m) ** 2 + epsilon)
                root = (s / (1 - beta2**t)).sqrt() + epsilon
                p -= group["lr"] * (m / (1 - beta1**t)) / root
