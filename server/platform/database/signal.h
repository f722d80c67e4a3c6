#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "platform/database/transaction.h"

namespace mc::database {

/// A domain event inside a transaction: what the receivers write is kept or undone with its cause, and a receiver that
/// throws undoes it. Connect everything while the server is built (server/app/wiring.cpp), before the first emit;
/// emit is then safe from any thread. Receivers are called in the order they were connected.
template <class Event>
class Signal {
public:
    using Receiver = std::function<void(Transaction&, const Event&)>;

    void connect(Receiver receiver) { m_receivers.push_back(std::move(receiver)); }
    void emit(Transaction& tx, const Event& event) const {
        for (const auto& receiver : m_receivers)
            receiver(tx, event);
    }

private:
    std::vector<Receiver> m_receivers;
};

}  // namespace mc::database
