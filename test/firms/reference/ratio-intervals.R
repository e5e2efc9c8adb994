# Intervals and tests of opened / liquidated in base R: Rscript ratio-intervals.R > ratio-intervals.csv (run in this folder).
# exact: binom.test(o, o + l)$conf.int turned into odds; p_value: binom.test(o, o + l, 0.5). mid-p: roots of the mid-p tail from pbinom and
# dbinom, on the log-odds scale. jeffreys: qbeta(., o + 1/2, l + 1/2). No limit where a count is 0.
options(digits = 15)
pairs <- rbind(c(143, 40), c(533, 431), c(148, 410), c(150, 98), c(132, 148), c(10, 10), c(1, 1), c(1, 30), c(250, 2), c(5, 0), c(0, 5),
  c(1, 0), c(5000, 4900))
odds <- function(p) p / (1 - p)
midp <- function(o, l, tail) {
  root <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-14, maxiter = 10000)$root)
  upper <- function(t) pbinom(o, o + l, plogis(t), lower.tail = FALSE) + dbinom(o, o + l, plogis(t)) / 2
  lower <- function(t) pbinom(o - 1, o + l, plogis(t)) + dbinom(o, o + l, plogis(t)) / 2
  c(if (o == 0) 0 else root(function(t) upper(t) - tail), if (l == 0) Inf else root(function(t) lower(t) - tail))
}
cat("opened,liquidated,confidence,exact_low,exact_high,midp_low,midp_high,jeffreys_low,jeffreys_high,p_value\n")
for (level in c(0.95, 0.9)) for (i in seq_len(nrow(pairs))) {
  o <- pairs[i, 1]
  l <- pairs[i, 2]
  tail <- (1 - level) / 2
  exact <- odds(binom.test(o, o + l, conf.level = level)$conf.int)
  if (l > 0 && o > 0) stopifnot(abs(exact[1] / (o / (l + 1) * qf(tail, 2 * o, 2 * l + 2)) - 1) < 1e-12)
  jeffreys <- odds(qbeta(c(tail, 1 - tail), o + 0.5, l + 0.5))
  if (o == 0) jeffreys[1] <- 0
  if (l == 0) jeffreys[2] <- Inf
  cat(paste(c(o, l, sprintf("%.15g", c(level, exact, midp(o, l, tail), jeffreys, binom.test(o, o + l, 0.5)$p.value))), collapse = ","))
  cat("\n")
}
