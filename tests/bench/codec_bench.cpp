// What a page of twenty mentor cards costs to write and to read. The ceiling is copying the finished text.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "protocol/codec.h"
#include "protocol/mentors.h"

using namespace mc;

namespace {

using Steady = std::chrono::steady_clock;

protocol::MentorPage twentyCards() {
    protocol::MentorPage page;
    for (int i = 0; i < 20; ++i) {
        protocol::MentorCard card;
        card.id = {900'000'000'000'000'000 + i};
        card.slug = "ananya-krishnan-" + std::to_string(i);
        card.name = "Ananya Krishnan";
        card.headline = "Staff Engineer at Google";
        card.company = "Google";
        card.expertise = {"System design", "DSA", "Backend", "Career guidance"};
        card.ratingAverage = 4.9;
        card.reviewCount = 212;
        card.sessionsCompleted = 486;
        card.priceFrom = domain::rupees(899);
        card.timeZone = {"Europe/London"};
        card.languages = {"English", "हिन्दी", "Tamil"};
        card.nextFreeAt = domain::UtcTime{1'795'000'000 + i * 1800};
        page.items.push_back(card);
    }
    page.total = 9;
    return page;
}

/// Median microseconds of one call, over batches.
template <class Action>
double microseconds(Action action) {
    std::vector<double> batches;
    for (int batch = 0; batch < 200; ++batch) {
        const auto begin = Steady::now();
        for (int i = 0; i < 50; ++i)
            action();
        batches.push_back(std::chrono::duration<double, std::micro>(Steady::now() - begin).count() / 50);
    }
    std::nth_element(batches.begin(), batches.begin() + 100, batches.end());
    return batches[100];
}

}  // namespace

int main() {
    const auto page = twentyCards();
    const auto text = protocol::encode(page);
    std::size_t sink = 0;
    std::string out;
    const auto copy = microseconds([&] { sink += (out.assign(text), out.size()); });
    const auto write = microseconds([&] { sink += (out.clear(), protocol::encodeTo(out, page), out.size()); });
    const auto read = microseconds([&] { sink += protocol::decode<protocol::MentorPage>(text)->items.size(); });
    std::printf("20 mentor cards, %zu bytes\n  copy   %8.2f us  (ceiling)\n  encode %8.2f us  %.3f of the ceiling\n",
                text.size(), copy, write, copy / write);
    std::printf("  decode %8.2f us  %.3f of the ceiling\n", read, copy / read);
    return sink == 0;
}
