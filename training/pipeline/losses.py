"""Losses of the judge: labels of five sorts, soft labels, hidden states."""
import torch


def hard(logits, target):
    """Cross-entropy; `anything but` targets are met by either of the two classes left; 5 counts nothing."""
    lp = torch.log_softmax(logits.float(), -1)
    exact = -lp.gather(1, target.clamp(max=2)[:, None])[:, 0]
    loss = torch.where(target < 3, exact, torch.where(
        target == 3, -torch.logsumexp(lp[:, :2], -1), -torch.logsumexp(lp[:, 1:], -1)))
    known = (target < 5).float()
    return (loss * known).sum() / known.sum().clamp(min=1)


def soft(logits, teacher, temperature=1.):
    """How far the student's distribution is from the teacher's."""
    p = torch.softmax(teacher.float() / temperature, -1)
    q = torch.log_softmax(logits.float() / temperature, -1)
    return torch.nn.functional.kl_div(q, p, reduction='batchmean') * temperature ** 2


def hidden(student, teacher, mask):
    """Mean squared distance of hidden states over real tokens, relative to the teacher's size."""
    m = mask[..., None].float()
    gap = ((student.float() - teacher.float()) ** 2 * m).sum()
    return gap / ((teacher.float() ** 2 * m).sum() + 1e-6)
