# Reference values of the diversification indices, in base R: Rscript indices.R > indices.csv (run in this folder).
#
# goettingen: employees in Goettingen and Germany 2008 by section of the activity classification WZ 2008; the data set Goettingen of
#   the R package REAT (Wieland 2019, Region 6(3), R1-R57), rows 2 to 13. REAT's own example prints durpug = 4.234876, which is 1 / Krugman.
# incomes: the ten incomes of the examples of the R package ineq (Zeileis 2014).
# groups: three groups of activities, (10, 20, 30), (5, 15) and (20).
# hundred: region (30, 50, 20) against nation (20, 50, 30); variance 19/162 and 19/108, Hachman 12/13.
options(digits = 15)
put <- function(dataset, index, value, activity = "") {
  cat(sprintf("%s,%s,%s,%.15g\n", dataset, index, activity, value), sep = "")
}
# Gini of a sample as twice the covariance with the rank, over n times the mean: another route than sums of differences.
gini <- function(x) {
  n <- length(x)
  2 / (n^2 * mean(x)) * sum(seq_len(n) * (sort(x) - mean(x)))
}
pair <- function(dataset, region, nation, names) {
  s <- region / sum(region)
  n <- nation / sum(nation)
  lq <- s / n
  put(dataset, "location_quotient", lq, names)
  put(dataset, "variance", mean((lq - mean(lq))^2))
  put(dataset, "variance_sample", var(lq))
  put(dataset, "weighted_variance", weighted.mean((lq - weighted.mean(lq, n))^2, n))
  put(dataset, "krugman", sum(abs(s - n)))
  put(dataset, "hachman", 1 / weighted.mean(lq, s))
  put(dataset, "herfindahl", sum(s^2))
  put(dataset, "ogive", sum((s - 1 / length(s))^2 / (1 / length(s))))
  put(dataset, "entropy", -sum(ifelse(s > 0, s * log(s), 0)))
  put(dataset, "entropy_base_2", -sum(ifelse(s > 0, s * log2(s), 0)))
  put(dataset, "theil", sum(ifelse(s > 0, s * log(s / n), 0)))
  put(dataset, "gini", gini(lq))
}

cat("dataset,index,activity,value\n")
data <- read.csv("goettingen-2008.csv")
pair("goettingen", data$goettingen, data$germany, data$activity)
put("goettingen", "reat_durpug_printed", 4.234876)
pair("hundred", c(30, 50, 20), c(20, 50, 30), c("x", "y", "z"))

x <- c(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)
put("incomes", "gini", gini(x))
put("incomes", "theil_t", mean(x / mean(x) * log(x / mean(x))))
put("incomes", "theil_l", -mean(log(x / mean(x))))
put("incomes", "hoover", sum(abs(x - mean(x))) / (2 * sum(x)))
put("incomes", "coefficient_of_variation", sqrt(mean((x - mean(x))^2)) / mean(x))

amounts <- c(10, 20, 30, 5, 15, 20)
group <- c("a", "a", "a", "b", "b", "c")
h <- function(p, base) -sum(p * log(p, base))
for (base in list(exp(1), 2)) {
  suffix <- if (base == 2) "_base_2" else ""
  total <- tapply(amounts, group, sum) / sum(amounts)
  within <- tapply(amounts, group, function(a) h(a / sum(a), base))
  put("groups", paste0("uv", suffix), h(total, base))
  put("groups", paste0("rv", suffix), sum(total * within))
  put("groups", paste0("div", suffix), h(amounts / sum(amounts), base))
}
