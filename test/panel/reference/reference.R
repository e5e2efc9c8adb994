# Makes the panels and the expected values of test/panel: Rscript test/panel/reference/reference.R (from the repository's root).
# Made with R 4.2.2, plm 2.6-2, sandwich 3.0-2, clubSandwich 0.5.8.
suppressMessages({ library(plm); library(sandwich); library(clubSandwich) })
folder <- "test/panel/reference"
options(digits = 17)

expected <- list()
note <- function(case, kind, quantity, term, value) {
  expected[[length(expected) + 1]] <<- data.frame(case, kind, quantity, term, value = sprintf("%.15g", value))
}
save_csv <- function(data, name) write.csv(data, file.path(folder, name), row.names = FALSE, quote = FALSE)

# --- Panels -------------------------------------------------------------------------------------------------------------------
data("Grunfeld", package = "plm")       # Grunfeld (1958), ten firms, as in plm
save_csv(Grunfeld, "grunfeld.csv")
data("EmplUK", package = "plm")         # Arellano & Bond (1991), 140 firms, 7 to 9 years each
save_csv(EmplUK, "employment-uk.csv")
data("Produc", package = "plm")         # Munnell (1990), 48 states, 17 years
Produc <- data.frame(state = Produc$state, year = Produc$year, lgsp = round(log(Produc$gsp), 8), lpcap = round(log(Produc$pcap), 8),
                     lpc = round(log(Produc$pc), 8), lemp = round(log(Produc$emp), 8), unemp = Produc$unemp, region = Produc$region)
save_csv(Produc, "production.csv")

# A small unbalanced panel with weights, text identifiers, clusters of several units, and one unit with a single row.
set.seed(20231127)
grid <- expand.grid(year = 2014:2020, unit = sprintf("u%02d", 1:22))
grid$region <- paste0("r", (as.integer(factor(grid$unit)) - 1) %/% 2.5 + 1)
grid <- grid[runif(nrow(grid)) < 0.78 & !(grid$unit == "u22" & grid$year != 2016), ]
if (!any(grid$unit == "u22")) grid <- rbind(grid, data.frame(year = 2016, unit = "u22", region = "r9"))
unit_effect <- rnorm(22); region_effect <- rnorm(9)
code <- as.integer(factor(grid$unit)); area <- as.integer(factor(grid$region))
grid$x <- round(rnorm(nrow(grid)) + unit_effect[code] + 0.2 * (grid$year - 2014) * region_effect[area], 6)
grid$z <- round(rexp(nrow(grid)) * (1 + area / 4), 6)
grid$y <- round(0.4 * grid$x - 0.1 * grid$z + 2 * unit_effect[code] + 0.3 * (grid$year == 2017) + region_effect[area] * rnorm(nrow(grid)), 6)
grid$w <- round(runif(nrow(grid), 0.3, 4), 4)
rownames(grid) <- NULL
save_csv(grid, "unbalanced.csv")

# --- One regression, every covariance ------------------------------------------------------------------------------------------
# Everything by least squares with dummy variables; the small-sample factors are written out.
regression <- function(case, data, outcome, slopes, unit, time, effects, cluster = unit, weights = NULL, lags = 2) {
  data$.w <- if (is.null(weights)) rep(1, nrow(data)) else data[[weights]] / mean(data[[weights]])
  data$.unit <- factor(data[[unit]]); data$.time <- factor(data[[time]])
  dummies <- c(none = "", unit = " + .unit", "two-way" = " + .unit + .time")[[effects]]
  formula <- as.formula(paste(outcome, "~", paste(slopes, collapse = " + "), dummies))
  fit <- if (is.null(weights)) lm(formula, data) else lm(formula, data, weights = .w)
  N <- nrow(data); K <- length(slopes); df <- fit$df.residual
  absorbed <- N - K - df
  G <- length(unique(data[[cluster]])); T <- nlevels(data$.time); n <- nlevels(data$.unit)
  put <- function(kind, V, dfs) for (s in slopes) {
    b <- coef(fit)[[s]]; se <- sqrt(V[s, s]); d <- if (length(dfs) == 1) dfs else dfs[[s]]
    note(case, kind, "se", s, se); note(case, kind, "df", s, d); note(case, kind, "p", s, 2 * pt(-abs(b / se), d))
    note(case, kind, "low", s, b - qt(0.975, d) * se)
  }
  for (s in slopes) note(case, "", "estimate", s, coef(fit)[[s]])
  w <- data$.w; e <- resid(fit); y <- data[[outcome]]
  note(case, "", "rss", "", sum(w * e^2)); note(case, "", "sigma", "", sqrt(sum(w * e^2) / df))
  note(case, "", "lsdv", "", 1 - sum(w * e^2) / sum(w * (y - weighted.mean(y, w))^2))
  xb <- drop(as.matrix(data[slopes]) %*% coef(fit)[slopes])
  within <- lm(as.formula(paste(outcome, "~ 1", dummies)), data, weights = .w)
  note(case, "", "within", "", 1 - sum(w * e^2) / sum(w * resid(within)^2))
  unit_mean <- function(v) tapply(w * v, data$.unit, sum) / tapply(w, data$.unit, sum)
  note(case, "", "between", "", cor(unit_mean(xb), unit_mean(y))^2)
  note(case, "", "overall", "", cov.wt(cbind(xb, y), wt = w / sum(w), cor = TRUE)$cor[1, 2]^2)
  note(case, "", "constant", "", weighted.mean(y, w) - weighted.mean(xb, w))

  put("classical", vcov(fit), df)
  put("HC1", vcovHC(fit, type = "HC0") * N / df, df)
  CR0 <- vcovCL(fit, cluster = data[[cluster]], type = "HC0", cadjust = FALSE)
  put("CR0", CR0, G - 1)
  counted <- K + absorbed - if (effects == "none") 0 else n - 1
  put("CR1", CR0 * G / (G - 1) * (N - 1) / (N - counted), G - 1)
  CR2 <- vcovCR(fit, cluster = data[[cluster]], type = "CR2")
  test <- coef_test(fit, vcov = CR2, test = "Satterthwaite", coefs = slopes)
  put("CR2", as.matrix(CR2), setNames(as.list(test$df), slopes))
  # CR3 by leaving out one cluster at a time.
  jackknife <- Reduce(`+`, lapply(unique(data[[cluster]]), function(g) {
    left <- droplevels(data[data[[cluster]] != g, ])
    gap <- coef(lm(formula, left, weights = .w))[slopes] - coef(fit)[slopes]
    gap %o% gap
  }))
  for (s in slopes) note(case, "CR3", "se", s, sqrt(jackknife[s, s]))
  both <- vcovCL(fit, cluster = data.frame(data[[cluster]], data[[time]]), type = "HC0", cadjust = FALSE, multi0 = FALSE)
  smaller <- min(G, T)
  counted_both <- K + if (effects == "none") 1 else absorbed - (n - 1) - if (effects == "two-way") T - 1 else 0
  put("two-way", both * smaller / (smaller - 1) * (N - 1) / (N - counted_both), smaller - 1)
  kraay <- vcovPL(fit, cluster = data[[unit]], order.by = data[[time]], kernel = "Bartlett", lag = lags, sandwich = TRUE, adjust = FALSE,
                  aggregate = TRUE)
  put("driscoll-kraay", kraay, T - 1)
  invisible(fit)
}
jack <- function(...) suppressWarnings(regression(...))

for (effects in c("none", "unit", "two-way")) {
  jack(paste("grunfeld", effects), Grunfeld, "inv", c("value", "capital"), "firm", "year", effects)
  jack(paste("employment", effects), EmplUK, "emp", c("wage", "capital", "output"), "firm", "year", effects)
  jack(paste("unbalanced", effects), grid, "y", c("x", "z"), "unit", "year", effects)
  jack(paste("weighted", effects), grid, "y", c("x", "z"), "unit", "year", effects, weights = "w")
}
for (effects in c("unit", "two-way")) {
  jack(paste("production", effects), Produc, "lgsp", c("lpcap", "lpc", "lemp", "unemp"), "state", "year", effects)
  jack(paste("regions", effects), grid, "y", c("x", "z"), "unit", "year", effects, cluster = "region")
  jack(paste("weighted regions", effects), grid, "y", c("x", "z"), "unit", "year", effects, cluster = "region", weights = "w")
}
jack("production regions", Produc, "lgsp", c("lpcap", "lpc", "lemp", "unemp"), "state", "year", "two-way", cluster = "region")

# CR3's own degrees of freedom: clubSandwich after the units are absorbed by plm.
absorbed <- plm(inv ~ value + capital, Grunfeld, index = c("firm", "year"), model = "within")
test <- coef_test(absorbed, vcov = vcovCR(absorbed, cluster = Grunfeld$firm, type = "CR3"), test = "Satterthwaite")
for (k in 1:2) { note("grunfeld unit", "CR3", "se", c("value", "capital")[k], test$SE[k])
                 note("grunfeld unit", "CR3", "df", c("value", "capital")[k], test$df[k]) }

# Effects of the constant by plm's own formula (Stata's too), classical errors.
constant <- within_intercept(absorbed)
note("grunfeld unit", "classical", "constant_se", "", attr(constant, "se"))

# --- Tests ----------------------------------------------------------------------------------------------------------------------
test_panel <- function(case, formula, data, index) {
  fixed <- plm(formula, data, index = index, model = "within")
  random <- plm(formula, data, index = index, model = "random", random.method = "swar")
  pooled <- plm(formula, data, index = index, model = "pooling")
  h <- phtest(fixed, random)
  note(case, "hausman", "chi_square", "", h$statistic); note(case, "hausman", "p", "", h$p.value)
  f <- pFtest(fixed, pooled)
  note(case, "effects", "F", "", f$statistic); note(case, "effects", "p", "", f$p.value)
  for (s in names(coef(random))) { note(case, "random", "estimate", s, coef(random)[[s]])
                                   note(case, "random", "se", s, sqrt(diag(vcov(random)))[[s]]) }
  note(case, "random", "within_variance", "", ercomp(random)$sigma2[["idios"]])
  note(case, "random", "unit_variance", "", ercomp(random)$sigma2[["id"]])
  two <- plm(formula, data, index = index, model = "within", effect = "twoways")
  f <- pFtest(two, fixed)
  note(case, "periods", "F", "", f$statistic); note(case, "periods", "p", "", f$p.value)
}
test_panel("grunfeld", inv ~ value + capital, Grunfeld, c("firm", "year"))
test_panel("production", lgsp ~ lpcap + lpc + lemp + unemp, Produc, c("state", "year"))
test_panel("employment", emp ~ wage + capital + output, EmplUK, c("firm", "year"))
test_panel("unbalanced", y ~ x + z, grid, c("unit", "year"))

# Wald test of two coefficients being equal, and of both being 0, on dummy-variable regressions.
fit <- lm(inv ~ value + capital + factor(firm), Grunfeld)
CR0 <- vcovCL(fit, cluster = Grunfeld$firm, type = "HC0", cadjust = FALSE)
V <- (CR0 * 10 / 9 * 199 / 197)[2:3, 2:3]; b <- coef(fit)[2:3]
note("grunfeld", "equal", "F", "", (b[1] - b[2])^2 / (V[1, 1] + V[2, 2] - 2 * V[1, 2]))
note("grunfeld", "both", "F", "", drop(t(b) %*% solve(V) %*% b) / 2)
note("grunfeld", "both", "p", "", pf(drop(t(b) %*% solve(V) %*% b) / 2, 2, 9, lower.tail = FALSE))
CR2 <- as.matrix(vcovCR(fit, cluster = Grunfeld$firm, type = "CR2"))
lc <- linear_contrast(fit, vcov = CR2 <- vcovCR(fit, cluster = Grunfeld$firm, type = "CR2"),
                      contrasts = matrix(c(0, 1, -1, rep(0, 9)), 1), test = "Satterthwaite")
note("grunfeld", "equal CR2", "se", "", lc$SE); note("grunfeld", "equal CR2", "df", "", lc$df)

# Mundlak: unit means in a pooled regression, CR1 by firm with N - 1 over N - 5.
data <- Grunfeld; data$vb <- ave(data$value, data$firm); data$cb <- ave(data$capital, data$firm)
fit <- lm(inv ~ value + capital + vb + cb, data)
V <- (vcovCL(fit, cluster = data$firm, type = "HC0", cadjust = FALSE) * 10 / 9 * 199 / 195)[4:5, 4:5]; b <- coef(fit)[4:5]
note("grunfeld", "mundlak", "F", "", drop(t(b) %*% solve(V) %*% b) / 2)
note("grunfeld", "mundlak", "p", "", pf(drop(t(b) %*% solve(V) %*% b) / 2, 2, 9, lower.tail = FALSE))

# Moderation: the effect of value at quantiles of capital.
fit <- plm(inv ~ value + capital + I(value * capital), Grunfeld, index = c("firm", "year"), model = "within")
for (q in c(0.1, 0.5, 0.9)) {
  z <- quantile(Grunfeld$capital, q)[[1]]; c3 <- c(1, 0, z)
  note("grunfeld", "moderation", "effect", sprintf("%.15g", z), sum(c3 * coef(fit)))
  note("grunfeld", "moderation", "se", sprintf("%.15g", z), sqrt(drop(t(c3) %*% vcov(fit) %*% c3)))
}

# Effective number of clusters (Carter, Schnepel & Steigerwald 2017) with independent errors.
for (k in 1:2) {
  X <- model.matrix(absorbed); M <- solve(crossprod(X))
  gamma <- sapply(unique(Grunfeld$firm), function(g) { Xg <- X[Grunfeld$firm == g, ]; (M %*% crossprod(Xg) %*% M)[k, k] })
  note("grunfeld", "effective", "clusters", c("value", "capital")[k], 10 / (1 + mean((gamma / mean(gamma) - 1)^2)))
}

# More of Grunfeld's panel by plm's own functions: lags of Driscoll & Kraay, clusters of years, both sets without a factor, and the
# regression on capital alone whose standard errors the vignette of fixest lists (0.02597821, 0.06328129, 0.06041290).
both <- function(case, fit, V, kind) for (s in names(coef(fit))) note(case, kind, "se", s, sqrt(V[s, s]))
for (m in 0:3) both("more unit", absorbed, vcovSCC(absorbed, type = "HC0", maxlag = m), paste("lag", m))
both("more unit", absorbed, vcovHC(absorbed, method = "arellano", type = "HC0", cluster = "time"), "CR0 year")
both("more unit", absorbed, vcovDC(absorbed, type = "HC0"), "two-way CR0")
capital <- plm(inv ~ capital, Grunfeld, index = c("firm", "year"), model = "within", effect = "twoways")
note("more two-way", "capital", "estimate", "capital", coef(capital))
both("more two-way", capital, vcov(capital), "capital classical")
CR0 <- vcovHC(capital, method = "arellano", type = "HC0", cluster = "group")
both("more two-way", capital, CR0, "capital CR0")
both("more two-way", capital, CR0 * 10 / 9 * 199 / (200 - 1 - 20), "capital CR1")
both("more two-way", capital, vcovDC(capital, type = "HC0") * 10 / 9 * 199 / 198, "capital two-way")
means <- lm(inv ~ value + capital, aggregate(Grunfeld[c("inv", "value", "capital")], Grunfeld["firm"], mean))
for (s in c("value", "capital")) { note("more between", "classical", "estimate", s, coef(means)[[s]])
                                   note("more between", "classical", "se", s, sqrt(vcov(means)[s, s])) }

# --- The wild cluster bootstrap, every draw a regression with dummy variables ------------------------------------------------------
wild <- function(case, data, outcome, slopes, effects, unit, time, cluster, term, value, weights = NULL) {
  data$.w <- if (is.null(weights)) rep(1, nrow(data)) else data[[weights]]
  data$.unit <- factor(data[[unit]]); data$.time <- factor(data[[time]])
  dummies <- c(none = "~ 1", unit = "~ .unit", "two-way" = "~ .unit + .time")[[effects]]
  X <- cbind(as.matrix(data[slopes]), model.matrix(as.formula(dummies), data))
  root <- sqrt(data$.w); Xw <- X * root; Q <- qr(Xw); stopifnot(Q$rank == ncol(X))
  groups <- split(seq_len(nrow(data)), data[[cluster]]); G <- length(groups)
  row <- backsolve(qr.R(Q), backsolve(qr.R(Q), diag(ncol(X))[, match(term, colnames(X)[Q$pivot])], transpose = TRUE))
  lever <- drop(Xw[, Q$pivot] %*% row)
  t_of <- function(y) {
    b <- qr.coef(Q, y * root)[[term]]; e <- qr.resid(Q, y * root)
    (b - value) / sqrt(sum(sapply(groups, function(g) sum(lever[g] * e[g])^2)))
  }
  Q0 <- qr(Xw[, colnames(X) != term]); held <- data[[outcome]] - value * data[[term]]
  fitted0 <- qr.fitted(Q0, held * root) / root; e0 <- held - fitted0
  t0 <- t_of(data[[outcome]])
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), G)))
  member <- as.integer(factor(data[[cluster]], levels = names(groups)))
  ts <- apply(signs, 1, function(v) t_of(value * data[[term]] + fitted0 + e0 * v[member]))
  note(case, "wild", "statistic", sprintf("%s = %.15g", term, value), t0)
  note(case, "wild", "exceeding", sprintf("%s = %.15g", term, value), sum(abs(ts) > abs(t0) * (1 + 1e-9)))
}
for (effects in c("none", "unit", "two-way")) for (value in c(0, 0.05, 0.1, 0.2)) for (term in c("value", "capital"))
  wild(paste("grunfeld", effects), Grunfeld, "inv", c("value", "capital"), effects, "firm", "year", "firm", term, value)
for (effects in c("none", "unit", "two-way")) for (value in c(0, 0.3, -0.2)) for (term in c("x", "z")) {
  wild(paste("regions", effects), grid, "y", c("x", "z"), effects, "unit", "year", "region", term, value)
  wild(paste("weighted regions", effects), grid, "y", c("x", "z"), effects, "unit", "year", "region", term, value, weights = "w")
}

# --- Variance components, more covariances and tests of the errors ---------------------------------------------------------------
# plm's own functions; where plm has no form for unbalanced panels, or another, the definition written out.
errors_panel <- function(case, formula, data, index) {
  panel <- pdata.frame(data, index = index); id <- as.character(data[[index[1]]]); time <- data[[index[2]]]
  fixed <- plm(formula, panel, model = "within"); pooled <- plm(formula, panel, model = "pooling")
  two <- plm(formula, panel, model = "within", effect = "twoways")
  N <- nrow(data); rows <- table(id)[id]; balanced <- pdim(panel)$balanced
  for (method in c("walhus", "amemiya", "nerlove")) {
    random <- plm(formula, panel, model = "random", random.method = method)
    for (s in names(coef(random))) { note(case, method, "estimate", s, coef(random)[[s]])
                                     note(case, method, "se", s, sqrt(diag(vcov(random)))[[s]]) }
    note(case, method, "within_variance", "", ercomp(random)$sigma2[["idios"]])
    note(case, method, "unit_variance", "", ercomp(random)$sigma2[["id"]])
  }
  h <- phtest(fixed, plm(formula, panel, model = "random", random.method = "walhus"))
  note(case, "walhus", "hausman", "", h$statistic)
  effects <- fixef(fixed); s2 <- deviance(fixed) / df.residual(fixed)
  note(case, "unit effects", "sigma_u", "", sd(effects)); note(case, "unit effects", "sigma_e", "", sqrt(s2))
  note(case, "unit effects", "rho", "", var(effects) / (var(effects) + s2))
  test <- plmtest(pooled, type = "bp")
  note(case, "breusch-pagan", "chi_square", "", test$statistic)
  test <- suppressWarnings(pcdtest(fixed))
  note(case, "dependence", "z", "", test$statistic); note(case, "dependence", "p", "", test$p.value)
  for (model in c("unit", "two-way")) for (lag in c("default", 0, 1, 3)) {
    fit <- list(unit = fixed, "two-way" = two)[[model]]
    V <- if (lag == "default") vcovNW(fit) else vcovNW(fit, maxlag = as.numeric(lag))
    for (s in names(coef(fit))) note(case, paste("newey-west", model, lag), "se", s, sqrt(V[s, s]))
  }
  if (balanced) for (model in c("unit", "two-way")) {
    fit <- list(unit = fixed, "two-way" = two)[[model]]
    V <- vcovBK(fit, cluster = "time")
    for (s in names(coef(fit))) note(case, paste("beck-katz", model), "se", s, sqrt(V[s, s]))
  }
  # Wooldridge's test: plm's for a balanced panel, and always by its definition with each unit's own -1/(T - 1).
  if (balanced) note(case, "plm serial", "F", "", pwartest(fixed)$statistic)
  order <- order(id, time); frame <- model.frame(formula, data)[order, ]; id <- id[order]
  place <- match(time, sort(unique(time)))[order]
  dummies <- lm(update(formula, . ~ . + factor(.id)), cbind(frame, .id = id))
  e <- unname(resid(dummies)); k <- which(c(FALSE, id[-1] == id[-N] & diff(place) == 1))
  own <- e[k] + e[k - 1] / (as.vector(table(id)[id])[k] - 1); before <- e[k - 1]
  fit <- lm(own ~ before); V <- vcovCL(fit, cluster = id[k], type = "HC0", cadjust = FALSE)
  note(case, "serial", "F", "", coef(fit)[[2]]^2 / V[2, 2]); note(case, "serial", "excess", "", coef(fit)[[2]])
  note(case, "serial", "pairs", "", length(k))
  note(case, "serial", "p", "", pf(coef(fit)[[2]]^2 / V[2, 2], 1, length(k) - 2, lower.tail = FALSE))
  # Two-way clusters by their three matrices, each with G/(G - 1); only slopes counted, slopes and a constant, or all dummies.
  for (s in names(coef(two))) {
    by <- function(group) { X <- model.matrix(two); A <- solve(crossprod(X)); sums <- rowsum(X * as.vector(resid(two)), group)
                            G <- nrow(sums); (A %*% crossprod(sums) %*% A)[s, s] * c(1, G / (G - 1)) }
    ids <- index(two)[[1]]; times <- index(two)[[2]]
    parts <- by(as.character(ids)) + by(as.character(times)) - by(seq_len(N)); G <- min(length(unique(ids)), length(unique(times)))
    K <- length(coef(two))
    for (counted in c("none", "nonnested", "all")) {
      lost <- c(none = K, nonnested = K + 1, all = N - df.residual(two))[[counted]]
      note(case, paste("two-way min", counted), "se", s, sqrt(parts[1] * G / (G - 1) * (N - 1) / (N - lost)))
      note(case, paste("two-way conventional", counted), "se", s, sqrt(parts[2] * (N - 1) / (N - lost)))
    }
  }
}
errors_panel("grunfeld", inv ~ value + capital, Grunfeld, c("firm", "year"))
errors_panel("production", lgsp ~ lpcap + lpc + lemp + unemp, Produc, c("state", "year"))
errors_panel("employment", emp ~ wage + capital + output, EmplUK, c("firm", "year"))
errors_panel("unbalanced", y ~ x + z, grid, c("unit", "year"))

save_csv(do.call(rbind, expected), "expected.csv")
