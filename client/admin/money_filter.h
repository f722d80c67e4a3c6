#pragma once

#include <QString>
#include <QUrlQuery>
#include <optional>

#include "domain/money.h"
#include "domain/time.h"

namespace mc::admin {

/// What lists of money are narrowed by, beside a state of their own.
struct MoneyFilter {
    std::optional<domain::UtcTime> from = {};
    std::optional<domain::Money> least = {};
    std::optional<domain::Money> most = {};
    QString text = {};  ///< A booking's code, a gateway's id, or part of a name.

    bool operator==(const MoneyFilter&) const = default;
    /// `state`: as the server calls it, by `name`; empty: every one.
    QUrlQuery query(const QString& name, const QString& state) const;
};

}  // namespace mc::admin
