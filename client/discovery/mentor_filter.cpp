#include "discovery/mentor_filter.h"

#include <QCoreApplication>
#include <QLocale>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "text/clock.h"
#include "text/dates.h"
#include "text/format.h"

namespace mc::discovery {
namespace {

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString dateWords(const MentorFilter& filter) {
    QString words = text::dateText(*filter.date, text::DateForm::weekday);
    if (filter.from) words = FilterWords::tr("%1 from %2").arg(words, text::wallTimeText(*filter.from));
    if (filter.until) words = FilterWords::tr("%1 until %2").arg(words, text::wallTimeText(*filter.until));
    return words;
}

QString priceWords(const MentorFilter& filter, const PriceScale& scale) {
    return text::moneyShort(scale.money(filter.priceMin.value_or(scale.lowest))) + QStringLiteral(" – ") +
           text::moneyShort(scale.money(filter.priceMax.value_or(scale.highest)));
}

void addList(std::vector<FilterChip>& chips, const MentorFilter& filter, QStringList MentorFilter::*list) {
    for (const QString& value : filter.*list) {
        MentorFilter without = filter;
        (without.*list).removeAll(value);
        chips.push_back({value, without});
    }
}

void addToQuery(QUrlQuery& query, const QString& key, const QStringList& values) {
    for (const QString& value : values)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

}  // namespace

PriceScale priceScaleOf(const net::ServerTerms& terms) {
    const auto units = [](const domain::Money& money) { return static_cast<int>(money.minor / PriceScale::kMinor); };
    return {units(terms.priceLeast()), units(terms.priceMost()), terms.priceLeast().currency};
}

QUrlQuery toQuery(const MentorFilter& filter, const domain::ZoneName& viewer) {
    QUrlQuery query;
    if (!filter.query.isEmpty()) addToQuery(query, QStringLiteral("q"), {filter.query});
    addToQuery(query, QStringLiteral("expertise"), filter.expertise);
    addToQuery(query, QStringLiteral("company"), filter.companies);
    addToQuery(query, QStringLiteral("language"), filter.languages);
    const auto minor = [](int units) { return QString::number(units * PriceScale::kMinor); };
    if (filter.priceMin) query.addQueryItem(QStringLiteral("priceMin"), minor(*filter.priceMin));
    if (filter.priceMax) query.addQueryItem(QStringLiteral("priceMax"), minor(*filter.priceMax));
    if (filter.ratingMin > 0) query.addQueryItem(QStringLiteral("ratingMin"), QString::number(filter.ratingMin));
    const auto add = [&query](const char* key, const std::string& value) {
        query.addQueryItem(QLatin1String(key), QString::fromStdString(value));
    };
    if (filter.date) {
        add("date", domain::toString(*filter.date));
        if (filter.from) add("from", domain::toString(*filter.from));
        if (filter.until) add("until", domain::toString(*filter.until));
        add("zone", viewer.value);
    }
    if (filter.sort != protocol::MentorSort::relevance)
        add("sort", boost::describe::enum_to_string(filter.sort, "relevance"));
    return query;
}

MentorFilter fromQuery(const QUrlQuery& query) {
    MentorFilter filter;
    const auto value = [&query](const char* key) {
        return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
    };
    const auto values = [&query](const char* key) {
        return query.allQueryItemValues(QLatin1String(key), QUrl::FullyDecoded);
    };
    const auto units = [&value](const char* key) -> std::optional<int> {
        bool whole = false;
        const qlonglong minor = value(key).toLongLong(&whole);
        return whole ? std::optional(static_cast<int>(minor / PriceScale::kMinor)) : std::nullopt;
    };
    filter.query = value("q");
    filter.expertise = values("expertise");
    filter.companies = values("company");
    filter.languages = values("language");
    filter.priceMin = units("priceMin");
    filter.priceMax = units("priceMax");
    filter.ratingMin = value("ratingMin").toDouble();
    boost::describe::enum_from_string(value("sort").toLatin1().constData(), filter.sort);
    return filter;
}

std::vector<FilterChip> chipsOf(const MentorFilter& filter, const PriceScale& scale) {
    std::vector<FilterChip> chips;
    if (!filter.query.isEmpty()) {
        MentorFilter without = filter;
        without.query.clear();
        chips.push_back({FilterWords::tr("“%1”").arg(filter.query), without});
    }
    if (filter.favourites) {
        MentorFilter without = filter;
        without.favourites = false;
        chips.push_back({FilterWords::tr("Favourites"), without});
    }
    addList(chips, filter, &MentorFilter::expertise);
    if (filter.hasPrice()) {
        MentorFilter without = filter;
        without.priceMin.reset();
        without.priceMax.reset();
        chips.push_back({priceWords(filter, scale), without});
    }
    if (filter.ratingMin > 0) {
        MentorFilter without = filter;
        without.ratingMin = 0;
        chips.push_back({FilterWords::tr("%1 and up").arg(filter.ratingMin), without});
    }
    if (filter.date) {
        MentorFilter without = filter;
        without.date.reset();
        without.from.reset();
        without.until.reset();
        chips.push_back({dateWords(filter), without});
    }
    addList(chips, filter, &MentorFilter::companies);
    addList(chips, filter, &MentorFilter::languages);
    return chips;
}

MentorFilter cleared(const MentorFilter& filter) {
    MentorFilter result;
    result.query = filter.query;
    result.sort = filter.sort;
    return result;
}

}  // namespace mc::discovery
