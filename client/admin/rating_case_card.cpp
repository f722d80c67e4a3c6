#include "admin/rating_case_card.h"

#include "discovery/review_row.h"
#include "discovery/review_words.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::admin {

using domain::RatingStanding;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

RatingCaseCard::RatingCaseCard(const protocol::RatingCase& item, const domain::ZoneTable& zone, QWidget* parent)
    : Card(parent), m_item(item) {
    setObjectName(QStringLiteral("ratingCase"));
    setInset(20);
    const auto add = [this](const QString& text, TextRole role, Token color) {
        auto* label = new Label(text, role, color);
        label->setWordWrap(true);
        column()->addWidget(label);
    };
    add(QString::fromStdString(item.name), TextRole::section, Token::text);
    if (item.reviews > 0)
        add(tr("%1 stars on average in the last %Ln review(s)", nullptr, item.reviews)
                .arg(discovery::ReviewWords::average(item.average)),
            TextRole::strong, Token::warningText);
    add(since(item, zone), TextRole::detail, Token::text2);
    if (!item.reason.empty()) add(tr("Why: %1").arg(QString::fromStdString(item.reason)), TextRole::body, Token::text2);
    for (const auto& review : item.latest) {
        column()->addWidget(new widgets::Divider);
        column()->addWidget(new discovery::ReviewRow(review, zone));
    }
    if (!item.mayDecide) add(tr("This is about you: another admin decides."), TextRole::detail, Token::text2);
    addDeeds();
}

QString RatingCaseCard::since(const protocol::RatingCase& item, const domain::ZoneTable& zone) {
    const QString when = widgets::dateAndTime(zone, item.since);
    return item.standing == RatingStanding::kept ? tr("Decided %1: she stays paused").arg(when)
                                                 : tr("Paused since %1").arg(when);
}

void RatingCaseCard::addDeeds() {
    auto* box = new QWidget;
    auto* row = new widgets::FlowLayout(box, 8);
    const auto add = [&](const QString& text, const char* name, bool reinstate) {
        auto* button = new Button(text, reinstate ? Button::Kind::secondary : Button::Kind::dangerOutline);
        button->setObjectName(QLatin1String(name));
        button->setEnabled(m_item.mayDecide);
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, reinstate] { emit decisionWanted(reinstate); });
    };
    add(tr("Let her take bookings again …"), "reinstateMentor", true);
    if (m_item.standing == RatingStanding::paused) add(tr("Keep her paused …"), "keepPaused", false);
    column()->addWidget(box);
}

}  // namespace mc::admin
