#include "net/field_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <limits>

#include "domain/money.h"

namespace mc::net {

namespace {

/// Wording with plurals wants an int; what is longer than that is not counted by people.
int counted(std::int64_t limit) {
    return static_cast<int>(std::clamp<std::int64_t>(limit, 0, std::numeric_limits<int>::max()));
}

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(mc::net::FieldWords)

public:
    static QString amount(const domain::FieldParameters& parameters) {
        const auto limit = parameters.limit.value_or(0);
        if (parameters.kind.size() != 3) return QLocale().toString(qlonglong{limit});
        const domain::Currency currency{{parameters.kind[0], parameters.kind[1], parameters.kind[2]}};
        return QString::fromStdString(domain::formatShort({limit, currency}));
    }

    /// Rules that measure.
    static QString measured(const std::string& rule, const domain::FieldParameters& parameters) {
        const int limit = counted(*parameters.limit);
        if (rule == "min_length" && limit > 1) return tr("Please write at least %n character(s).", nullptr, limit);
        if (rule == "max_length") return tr("Please write at most %n character(s).", nullptr, limit);
        if (rule == "min_items") return tr("Please name at least %n.", nullptr, limit);
        if (rule == "too_many") return tr("Please name at most %n.", nullptr, limit);
        if (rule == "minimum") return tr("At least %1, please.").arg(amount(parameters));
        if (rule == "maximum") return tr("At most %1, please.").arg(amount(parameters));
        if (rule == "multiple_of") return tr("Only in steps of %1.").arg(amount(parameters));
        return {};
    }

    static QString shape(const std::string& kind) {
        if (kind == "email") return tr("Write an address like you@example.org.");
        if (kind == "zone") return tr("Choose a time zone from the list.");
        if (kind == "url") return tr("Write a web address that begins with https://.");
        if (kind == "phone") return tr("Write the number with its country code, such as +919876543210.");
        if (kind == "upi_id") return tr("Write a UPI id such as name@bank.");
        if (kind == "ifsc") return tr("Write the 11 characters of the branch, such as HDFC0001234.");
        if (kind == "account_number") return tr("Write 5 to 35 letters or digits.");
        if (kind == "line") return tr("Only one line, please.");
        if (kind == "digits" || kind == "integer" || kind == "number") return tr("Only digits, please.");
        if (kind == "date") return tr("This is not a date.");
        if (kind == "time" || kind == "time_of_day") return tr("This is not a time.");
        return tr("This is not written as it should be.");
    }

    static QString plain(const domain::FieldError& field) {
        const auto& rule = field.rule;
        if (rule == "required" || rule == "min_length") return tr("This is needed.");
        if (rule == "max_length") return tr("This is too long.");
        if (rule == "too_many") return tr("These are too many.");
        if (rule == "unproven") return tr("There is nothing that shows it. Say how it was seen.");
        if (rule == "enum") return tr("Choose one of those that are offered.");
        if (rule == "unique") return tr("This is there twice.");
        if (rule == "overlap") return tr("These overlap.");
        if (rule == "minimum") return tr("This is too little or too early.");
        if (rule == "maximum") return tr("This is too much or too late.");
        return shape(field.parameters.kind);
    }
};

}  // namespace

QString words(const domain::FieldError& field) {
    const auto text = field.parameters.limit ? FieldWords::measured(field.rule, field.parameters) : QString();
    return text.isEmpty() ? FieldWords::plain(field) : text;
}

QString fieldWords(const domain::Error& error, const QString& path) {
    for (const auto& field : error.fields)
        if (field.path == path.toStdString()) return words(field);
    return {};
}

}  // namespace mc::net
