# Makes space.csv: Moran's I, the spatial lag and Conley's covariance of Grunfeld's ten firms, arranged as if on a map.
# R --vanilla < test/panel/reference/space.R (from the repository's root; R 4.2.2, base only: dense matrices, every sum written out).
options(digits = 17)
data <- read.csv("test/panel/reference/grunfeld.csv")
data <- data[order(data$firm, data$year), ]
# A ring of ten firms with two chords: 1-2, 2-3, ..., 10-1, 1-5, 3-8.
pairs <- rbind(cbind(1:10, c(2:10, 1)), c(1, 5), c(3, 8))
B <- matrix(0, 10, 10); for (k in seq_len(nrow(pairs))) { B[pairs[k, 1], pairs[k, 2]] <- 1; B[pairs[k, 2], pairs[k, 1]] <- 1 }
W <- B / rowSums(B)
rows <- list()
note <- function(quantity, term, value) rows[[length(rows) + 1]] <<- data.frame(quantity, term, value = sprintf("%.15g", value))
maps <- matrix(data$inv, 20, 10)                       # years x firms
Z <- maps - rowMeans(maps)
for (t in c(1, 20)) note("moran", 1934 + t, sum(Z[t, ] * (W %*% Z[t, ])) / sum(Z[t, ]^2))
note("moran", "pooled", sum(sapply(1:20, function(t) sum(Z[t, ] * (W %*% Z[t, ])))) / sum(Z^2))
note("lag", "1935-1", sum(W[1, ] * maps[1, ])); note("lag", "1954-8", sum(W[8, ] * maps[20, ]))
# Conley: scores of the within regression, full weight for neighbours in a year, Bartlett within firms.
fit <- lm(inv ~ value + capital + factor(firm), data)
X <- sapply(c("value", "capital"), function(v) resid(lm(data[[v]] ~ factor(data$firm))))
S <- X * resid(fit); bread <- solve(crossprod(X))
for (lag in c(0, 2)) {
  K <- outer(1:200, 1:200, Vectorize(function(i, j) {
    gap <- abs(data$year[i] - data$year[j])
    if (data$firm[i] == data$firm[j]) max(0, 1 - gap / (lag + 1)) else if (gap == 0) B[data$firm[i], data$firm[j]] else 0
  }))
  V <- bread %*% t(S) %*% K %*% S %*% bread
  for (v in 1:2) note(paste("conley", lag), c("value", "capital")[v], sqrt(V[v, v]))
}
write.csv(do.call(rbind, rows), "test/panel/reference/space.csv", row.names = FALSE, quote = FALSE)
