#pragma once

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string>

namespace mc::payments {

/// The enumerator of the same name that is spoken on the wire; throws std::bad_optional_access where there is none.
template <class Wire, class Own>
Wire wireWord(Own value) {
    const std::string word = boost::describe::enum_to_string(value, "");
    std::optional<Wire> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Wire>>([&](auto described) {
        if (word == described.name) found = described.value;
    });
    return found.value();
}

}  // namespace mc::payments
