# Indices of Kazakhstan's regions in base R, straight from the published table: Rscript kazakhstan.R > kazakhstan.csv (run in this folder).
# 2022: the 20 regions. 2014: 16 units; South Kazakhstan is the published row YKO, which holds Turkestan and Shymkent.
# Holds for the vintage of data/raw/gross-value-added.csv whose sha256 stands in data/datapackage.json.
options(digits = 15)
table <- read.csv("../../../data/raw/gross-value-added.csv")
groups <- read.csv("../../../data/sections.csv")
letters19 <- LETTERS[1:19]
cat("year,region,left_out,variance,variance_sample,variance_gva,weighted_variance,krugman,hachman,herfindahl,entropy,theil,uv,rv\n")

indices <- function(year, regions, out = character(0)) {
  kept <- setdiff(letters19, out)
  amounts <- xtabs(million_tenge ~ region + item, table[table$year == year, ])
  total <- amounts[, "GDP"] - if (length(out)) rowSums(amounts[, out, drop = FALSE]) else 0
  gva <- amounts[, kept]
  n <- gva["KAZ", ] / sum(gva["KAZ", ])
  group <- groups$group[match(kept, groups$section)]
  for (r in regions) {
    s <- gva[r, ] / sum(gva[r, ])
    lq <- (gva[r, ] / total[r]) / (gva["KAZ", ] / total["KAZ"])
    p <- tapply(s, group, sum)
    xlogx <- function(v) ifelse(v > 0, v * log(v), 0)
    k <- length(lq)
    row <- c(var(lq) * (k - 1) / k, var(lq), var(s / n) * (k - 1) / k, sum(n * (s / n - 1)^2), sum(abs(s - n)), 1 / sum(s^2 / n),
      sum(s^2), -sum(xlogx(s)), sum(xlogx(s)) - sum(s * log(n)), -sum(xlogx(p)), -sum(xlogx(s)) + sum(xlogx(p)))
    cat(year, r, paste(out, collapse = ""), paste(sprintf("%.15g", row), collapse = ","), sep = ",")
    cat("\n")
  }
}
regions <- setdiff(unique(table$region[table$year == 2022]), "KAZ")
indices(2022, regions)
indices(2022, regions, c("N", "R"))
indices(2014, setdiff(unique(table$region[table$year == 2014]), c("KAZ", "TRK", "SHM")))
