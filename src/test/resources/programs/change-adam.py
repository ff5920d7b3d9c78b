# change-adam
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = torch.optim.Adam([theta], lr=0.1, betas=(0.5, 0.999), eps=1e-8)

print("step,loss")
step = 0
while step < 60:
    if step == 20:
        for group in optimizer.param_groups:
            group["betas"] = (0.8, group["betas"][1])
            group["betas"] = (group["betas"][0], 0.9)
    if step == 30:
        for group in optimizer.param_groups:
            group["lr"] = 0.05
            group["eps"] = 0.001
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    print(f"{step},{loss.item()}")
    optimizer.step()
    step += 1
print(f"{step},{f(theta).item()}")
