#include "discovery/review_row.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "discovery/review_words.h"
#include "text/utf8.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/read_text.h"
#include "widgets/stars.h"

namespace mc::discovery {

using protocol::ReviewPart;
using protocol::ReviewState;
using text::textOf;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kReplyIndent = 12;

QHBoxLayout* rowOn(QWidget& box) {
    auto* row = new QHBoxLayout(&box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

widgets::Pill* pillOf(ReviewState state) {
    return new widgets::Pill(ReviewWords::state(state),
                             state == ReviewState::hidden ? widgets::PillTone::danger : widgets::PillTone::warning,
                             state == ReviewState::hidden ? widgets::Icon::eyeOff : widgets::Icon::flag);
}

}  // namespace

ReviewRow::ReviewRow(const protocol::Review& review, const domain::ZoneTable& viewer, QWidget* parent)
    : QWidget(parent), m_viewer(viewer), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("review"));
    m_column->setContentsMargins(0, 0, 0, 0);
    setReview(review);
}

void ReviewRow::setReview(const protocol::Review& review) {
    m_review = review;
    delete m_content;
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHead());
    if (auto* states = makeStates()) column->addWidget(states);
    if (!review.text.empty())
        column->addWidget(new widgets::ReadText(textOf(review.text), TextRole::body, Token::text2));
    if (review.reply) column->addWidget(makeReply());
    m_column->addWidget(m_content);
    setAccessibleName(tr("%1, %2 of 5 stars").arg(textOf(review.authorName)).arg(review.rating));
}

QWidget* ReviewRow::makeHead() {
    auto* box = new QWidget;
    auto* head = rowOn(*box);
    head->addWidget(new widgets::Avatar(32, textOf(domain::toString(m_review.authorId)), textOf(m_review.authorName)));
    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(new widgets::ElidedLabel(textOf(m_review.authorName), TextRole::strong));
    QStringList detail{textOf(m_review.topic), widgets::yearDate(m_viewer, m_review.createdAt)};
    detail.removeAll(QString());
    auto* about = new Label(detail.join(QStringLiteral(" · ")), TextRole::detail, Token::text3);
    about->setWordWrap(true);
    who->addWidget(about);
    head->addLayout(who, 1);
    head->addWidget(new widgets::StarsView(m_review.rating));
    if (m_review.mayReport)
        head->addWidget(makeFlag(ReviewPart::review, QStringLiteral("reportReview"), tr("Report this review")));
    return box;
}

QWidget* ReviewRow::makeStates() {
    const bool told = m_review.state != ReviewState::visible;
    if (m_review.isPublic && !told) return nullptr;
    auto* box = new QWidget;
    auto* row = new widgets::FlowLayout(box, 8);
    if (!m_review.isPublic)
        row->addWidget(new widgets::Pill(tr("Only for the mentor"), widgets::PillTone::neutral, widgets::Icon::lock));
    if (told) row->addWidget(pillOf(m_review.state));
    return box;
}

QWidget* ReviewRow::makeReply() {
    const auto& reply = *m_review.reply;
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("reviewReply"));
    auto* row = rowOn(*box);
    row->setContentsMargins(kReplyIndent, 0, 0, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    auto* line = new Label;
    line->setSpans({{tr("Answer:") + QLatin1Char(' '), TextRole::label, Token::text},
                    {textOf(reply.text), TextRole::detail, Token::text2}});
    line->setWordWrap(true);
    words->addWidget(line);
    if (reply.state != ReviewState::visible) words->addWidget(pillOf(reply.state), 0, Qt::AlignLeft);
    row->addLayout(words, 1);
    if (reply.mayReport)
        row->addWidget(makeFlag(ReviewPart::reply, QStringLiteral("reportReply"), tr("Report this answer")), 0,
                       Qt::AlignTop);
    return box;
}

QWidget* ReviewRow::makeFlag(ReviewPart part, const QString& name, const QString& spoken) {
    auto* flag = new widgets::Button(widgets::Icon::flag, spoken);
    flag->setSize(widgets::Button::Size::small);
    flag->setObjectName(name);
    connect(flag, &widgets::Button::clicked, this, [this, part] { emit reportWanted(m_review.id, part); });
    return flag;
}

}  // namespace mc::discovery
