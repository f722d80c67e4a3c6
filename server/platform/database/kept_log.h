#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "platform/base/log.h"
#include "platform/database/transaction.h"

/// Lines about what a transaction does, written once it is on disk: its closure may be run again, and what is undone
/// has not happened. `event` and the keys must be literals.
namespace mc::database::kept_log {

using Say = void (*)(std::string_view, base::log::Fields);

template <std::size_t N>
void say(Transaction& tx, Say line, std::string_view event, const base::log::Field (&fields)[N]) {
    tx.afterCommit([line, event, kept = std::to_array(fields)] {
        [&]<std::size_t... i>(std::index_sequence<i...>) {
            line(event, {kept[i]...});
        }
        (std::make_index_sequence<N>());
    });
}

template <std::size_t N>
void warning(Transaction& tx, std::string_view event, const base::log::Field (&fields)[N]) {
    say(tx, &base::log::warning, event, fields);
}

template <std::size_t N>
void error(Transaction& tx, std::string_view event, const base::log::Field (&fields)[N]) {
    say(tx, &base::log::error, event, fields);
}

}  // namespace mc::database::kept_log
