#pragma once
/// ln and exp out of + - * / alone: the same bits natively and in WebAssembly, which the standard's are not.

namespace turnpoint {

/// For `x` above 0 and finite; within 1e-14 of the true value, in proportion.
double natural_log(double x);

/// e to the power of `x`; 0 below -700, and `x` above 700 is taken as 700.
double natural_exp(double x);

}  // namespace turnpoint
