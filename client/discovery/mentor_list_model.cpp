#include "discovery/mentor_list_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "discovery/activity_words.h"
#include "text/format.h"

namespace mc::discovery {

int MentorListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant MentorListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const protocol::MentorCard& found = card(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(found.name);
        case Qt::AccessibleTextRole:
            return cardWords(found, isFavourite(found.id));
        case CardRole:
            return QVariant::fromValue(&found);
        case SlugRole:
            return QString::fromStdString(found.slug);
        case FavouriteRole:
            return isFavourite(found.id);
        default:
            return {};
    }
}

QHash<int, QByteArray> MentorListModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(CardRole, "card");
    names.insert(SlugRole, "slug");
    names.insert(FavouriteRole, "favourite");
    return names;
}

bool MentorListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasMore && !m_fetching;
}

void MentorListModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    m_fetching = true;
    emit moreWanted();
}

void MentorListModel::reset(std::vector<protocol::MentorCard> cards, bool hasMore) {
    beginResetModel();
    m_cards = std::move(cards);
    m_hasMore = hasMore;
    m_fetching = false;
    endResetModel();
}

void MentorListModel::append(std::vector<protocol::MentorCard> cards, bool hasMore) {
    m_hasMore = hasMore;
    m_fetching = false;
    if (cards.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(cards.size()) - 1);
    for (auto& added : cards)
        m_cards.push_back(std::move(added));
    endInsertRows();
}

void MentorListModel::update(const std::vector<protocol::MentorCard>& cards) {
    for (const auto& newer : cards) {
        const auto found = std::ranges::find(m_cards, newer.id, &protocol::MentorCard::id);
        if (found == m_cards.end()) continue;
        *found = newer;
        const auto at = index(static_cast<int>(found - m_cards.begin()));
        emit dataChanged(at, at);
    }
}

bool MentorListModel::isFavourite(domain::UserId mentor) const {
    return std::ranges::binary_search(m_favourites, mentor);
}

void MentorListModel::setFavourites(std::vector<domain::UserId> mentors) {
    std::ranges::sort(mentors);
    m_favourites = std::move(mentors);
    if (!m_cards.empty()) emit dataChanged(index(0), index(rowCount() - 1), {FavouriteRole, Qt::AccessibleTextRole});
}

namespace {
struct MentorWords {
    Q_DECLARE_TR_FUNCTIONS(MentorWords)
};
}  // namespace

QString mentorWords(int count) {
    return MentorWords::tr("%Ln mentor(s)", nullptr, count);
}

QString cardWords(const protocol::MentorCard& card, bool favourite) {
    QStringList parts{QString::fromStdString(card.name), QString::fromStdString(card.headline)};
    if (favourite) parts << MentorWords::tr("favourite");
    if (card.featured) parts << MentorWords::tr("featured");
    if (card.verified) parts << MentorWords::tr("verified");
    parts << (card.online ? MentorWords::tr("online") : MentorWords::tr("offline"));
    if (!card.online && card.active) parts << activityWords(card);
    if (card.reviewCount > 0)
        parts << MentorWords::tr("rated %1 by %2")
                     .arg(QLocale().toString(card.ratingAverage, 'f', 1))
                     .arg(card.reviewCount);
    if (card.responseSeconds)
        parts << MentorWords::tr("answers within %1").arg(text::durationWords(*card.responseSeconds));
    parts << MentorWords::tr("from %1 for %n minute(s)", nullptr, card.priceFromMinutes)
                 .arg(text::moneyShort(card.priceFrom));
    if (!card.nextFreeAt)
        parts << MentorWords::tr("fully booked");
    else
        parts << (card.instantBook ? MentorWords::tr("books instantly") : MentorWords::tr("books on request"));
    return parts.join(QStringLiteral(", "));
}

}  // namespace mc::discovery
