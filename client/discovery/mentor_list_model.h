#pragma once

#include <QAbstractListModel>
#include <vector>

#include "protocol/mentors.h"

namespace mc::discovery {

/// The cards found so far, in the server's order. Knows no network: when a view asks for more, `moreWanted` is emitted
/// and whoever listens calls append().
class MentorListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        CardRole = Qt::UserRole + 1,  ///< const protocol::MentorCard*, valid until the model changes.
        SlugRole,
        FavouriteRole  ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void reset(std::vector<protocol::MentorCard> cards, bool hasMore);
    void append(std::vector<protocol::MentorCard> cards, bool hasMore);
    /// Newer cards of mentors that are here already take their place; others are left for the next search.
    void update(const std::vector<protocol::MentorCard>& cards);
    /// Which of them are hearts.
    void setFavourites(std::vector<domain::UserId> mentors);
    /// After a failed fetch: the next scroll may ask again.
    void fetchFailed() { m_fetching = false; }
    const protocol::MentorCard& card(int row) const { return m_cards[static_cast<std::size_t>(row)]; }

signals:
    void moreWanted();

private:
    std::vector<protocol::MentorCard> m_cards;
    std::vector<domain::UserId> m_favourites;  ///< In order.
    bool isFavourite(domain::UserId mentor) const;
    bool m_hasMore = false;
    bool m_fetching = false;
};

/// Everything a card shows in one sentence, for assistive technology.
QString cardWords(const protocol::MentorCard& card, bool favourite = false);
/// "1 mentor", "9 mentors".
QString mentorWords(int count);

}  // namespace mc::discovery

Q_DECLARE_METATYPE(const mc::protocol::MentorCard*)
