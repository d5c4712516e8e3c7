#pragma once
/// Work on people in blocks, on several threads, taken in in their order: the same bytes for any number of
/// jobs.

#include <algorithm>
#include <thread>
#include <vector>

namespace turnpoint {

inline constexpr std::size_t block_size = 64;

/// `make(first, end)` answers for the people from `first` up to `end`; `take(answer)` is called in their
/// order. Larger blocks suit quick work.
template <class Make, class Take>
void in_blocks(std::size_t people, std::size_t jobs, Make make, Take take, std::size_t size = block_size) {
  const std::size_t blocks = (people + size - 1) / size;
  const auto block = [&](std::size_t i) { return make(i * size, std::min(people, (i + 1) * size)); };
  for (std::size_t first = 0; first < blocks; first += jobs) {
    std::vector<decltype(make(first, first))> answers(std::min(jobs, blocks - first));
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < answers.size(); ++i)
      threads.emplace_back([&, i] { answers[i] = block(first + i); });
    answers[0] = block(first);
    for (std::thread& thread : threads) thread.join();
    for (auto& answer : answers) take(std::move(answer));
  }
}

/// `make(first, end)` answers for one run of the people a job; the answers merged in their order: the same
/// bytes for any number of jobs.
template <class Make>
auto in_slices(std::size_t first, std::size_t end, std::size_t jobs, Make make) {
  const std::size_t people = end - first;
  std::vector<decltype(make(first, first))> slices(std::max(std::size_t{1}, std::min(jobs, people)));
  const auto run = [&](std::size_t i) {
    slices[i] = make(first + people * i / slices.size(), first + people * (i + 1) / slices.size());
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < slices.size(); ++i) threads.emplace_back(run, i);
  run(0);
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 1; i < slices.size(); ++i) slices[0].merge(std::move(slices[i]));
  return std::move(slices[0]);
}

}  // namespace turnpoint
