#pragma once

#include <cstdint>
#include <stdexcept>
#include <tuple>

#include "server/bookings/payment_sequences.h"

namespace mc::test {

inline constexpr std::size_t kLongestSequence = 6;

inline std::string toText(std::span<const MoneyDeed> deeds) {
    std::string text;
    for (const auto deed : deeds)
        text += (text.empty() ? "" : ", ") + std::string(boost::describe::enum_to_string(deed, ""));
    return text.empty() ? "nothing" : text;
}

/// Where the sequences of each set ended. Two of one set end alike, unless one was cancelled and the other could not
/// be any more (a refusal did nothing, decision 30), or one was cancelled before its reserved money was taken and the
/// other after.
class SequenceEnds {
public:
    /// Throws std::runtime_error where it contradicts what was seen before.
    void add(DeedSet set, const SequenceEnd& end, std::span<const MoneyDeed> deeds) {
        const auto key = std::tuple(set, end.session == domain::BookingStatus::cancelled, end.takenMinor > 0);
        const auto [known, isNew] = m_ends.try_emplace(key, end, std::vector(deeds.begin(), deeds.end()));
        if (!isNew && known->second.first != end)
            throw std::runtime_error(toText(deeds) + " ended otherwise than " + toText(known->second.second) + ":" +
                                     toText(end) + " and not" + toText(known->second.first));
    }
    std::size_t size() const { return m_ends.size(); }

private:
    std::map<std::tuple<DeedSet, bool, bool>, std::pair<SequenceEnd, std::vector<MoneyDeed>>> m_ends;
};

/// All sequences that can happen while the payment stands so at the gateway, by the states they lead to. A state is
/// whatever the rooms, the outbox and the gateway have of the session: two sequences that lead to the same one go on
/// alike, so only the first of them is gone on with. What a state is made of is proven by the way: each sequence that
/// leads to a known one is brought to its end, too, and has to end as the first did.
class SequenceGraph {
public:
    SequenceGraph(GatewayTruth truth, bool atOnce, std::int64_t byHandMinor = kPartByHandMinor)
        : m_truth(truth), m_house(truth, atOnce, byHandMinor) {
        arrive({});
        for (std::size_t at = 0; at < m_states.size(); ++at)
            if (m_states[at].way.size() < kLongestSequence) goOn(at);
        if (m_house.setAside() > 0) throw std::runtime_error("an event could not be taken in");
    }

    /// Calls `visit(set, end, way, count)` for all sequences of one to six deeds whose sets are told in full by this
    /// truth; `count` of them have that set and that end.
    template <class Visit>
    void each(const Visit& visit) const {
        std::map<std::pair<DeedSet, std::size_t>, std::int64_t> reached{{{0, 0}, 1}};
        for (std::size_t length = 1; length <= kLongestSequence; ++length) {
            reached = longer(reached);
            for (const auto& [place, count] : reached) {
                const auto& state = m_states[place.second];
                if (truthOf(place.first) == m_truth) visit(place.first, state.end, state.way, count);
            }
        }
    }
    std::size_t states() const { return m_states.size(); }

private:
    struct State {
        std::vector<MoneyDeed> way;  ///< The first that was found, none is shorter.
        SequenceEnd end;
        std::map<MoneyDeed, std::size_t> next;
    };
    using Reached = std::map<std::pair<DeedSet, std::size_t>, std::int64_t>;

    bool mayHappen(MoneyDeed deed) const { return truthOf(deedSetOf(deed)) <= m_truth; }

    void goOn(std::size_t at) {
        for (const auto deed : kMoneyDeeds) {
            if (!mayHappen(deed)) continue;
            auto way = m_states[at].way;
            way.push_back(deed);
            const auto next = arrive(way);
            m_states[at].next[deed] = next;
        }
    }
    std::size_t arrive(const std::vector<MoneyDeed>& way) {
        const auto [known, isNew] = m_known.try_emplace(m_house.run(way), m_states.size());
        const auto end = m_house.end();
        if (isNew)
            m_states.push_back({way, end, {}});
        else if (m_states[known->second].end != end)
            throw std::runtime_error(toText(way) + " looks like " + toText(m_states[known->second].way) +
                                     " and ends otherwise");
        return known->second;
    }
    Reached longer(const Reached& reached) const {
        Reached next;
        for (const auto& [place, count] : reached)
            for (const auto& [deed, state] : m_states[place.second].next)
                next[{place.first | deedSetOf(deed), state}] += count;
        return next;
    }

    GatewayTruth m_truth;
    SequenceHouse m_house;
    std::map<std::string, std::size_t> m_known;
    std::vector<State> m_states;
};

}  // namespace mc::test
