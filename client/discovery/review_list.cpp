#include "discovery/review_list.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <algorithm>

#include "discovery/review_row.h"
#include "protocol/codec.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::discovery {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {
constexpr int kColumns = 2;
}  // namespace

ReviewList::ReviewList(QWidget* parent)
    : Card(parent),
      m_total(new Label({}, TextRole::body, Token::text3)),
      m_note(new Label({}, TextRole::body, Token::text2)),
      m_grid(new QGridLayout),
      m_more(new widgets::Button(tr("More reviews"), widgets::Button::Kind::secondary)) {
    setObjectName(QStringLiteral("reviews"));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Label(tr("Reviews"), TextRole::section));
    head->addWidget(m_total);
    head->addStretch(1);
    column()->addLayout(head);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(20);
    for (int i = 0; i < kColumns; ++i)
        m_grid->setColumnStretch(i, 1);
    column()->addLayout(m_grid);
    m_note->setObjectName(QStringLiteral("reviewsNote"));
    m_note->setWordWrap(true);
    column()->addWidget(m_note);
    m_more->setObjectName(QStringLiteral("moreReviews"));
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &widgets::Button::clicked, this, &ReviewList::moreWanted);
}

void ReviewList::setState(bool isLoading, const QString& trouble) {
    const bool failed = !trouble.isEmpty();
    const QString none = isLoading ? tr("Looking for reviews …")
                                   : tr("No reviews yet. The first student to finish a session can write one.");
    m_note->setText(failed ? trouble : m_shown.empty() ? none : QString());
    m_note->setVisible(failed || m_shown.empty());
}

void ReviewList::setReviews(const std::vector<protocol::Review>& reviews, int total, bool hasMore,
                            const domain::ZoneTable& viewer) {
    const bool grown = reviews.size() >= m_shown.size() &&
                       std::equal(m_shown.begin(), m_shown.end(), reviews.begin(),
                                  [](const auto& id, const protocol::Review& review) { return id == review.id; });
    if (!grown) {
        while (QLayoutItem* item = m_grid->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        m_shown.clear();
    }
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        auto* row = static_cast<ReviewRow*>(m_grid->itemAt(static_cast<int>(i))->widget());
        if (protocol::encode(row->review()) != protocol::encode(reviews[i])) row->setReview(reviews[i]);
    }
    for (std::size_t i = m_shown.size(); i < reviews.size(); ++i) {
        const int place = static_cast<int>(i);
        m_grid->addWidget(rowOf(reviews[i], viewer), place / kColumns, place % kColumns, Qt::AlignTop);
        m_shown.push_back(reviews[i].id);
    }
    m_total->setText(total > 0 ? QLocale().toString(total) : QString());
    m_more->setText(reviews.empty() ? tr("Show the reviews") : tr("More reviews"));
    m_more->setVisible(hasMore);
}

QWidget* ReviewList::rowOf(const protocol::Review& review, const domain::ZoneTable& viewer) {
    auto* row = new ReviewRow(review, viewer);
    connect(row, &ReviewRow::reportWanted, this, &ReviewList::reportWanted);
    return row;
}

}  // namespace mc::discovery
