#include <cstdio>

int main() {
  std::fputs("turnpoint: no command given\n", stderr);
  return 2;
}
