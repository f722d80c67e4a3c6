#include "discovery/profile_header.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "discovery/activity_words.h"
#include "text/utf8.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/stat.h"

namespace mc::discovery {

using text::textOf;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLeastStat = 120;

QString joined(const std::vector<std::string>& parts) {
    QStringList list;
    for (const auto& part : parts)
        list << textOf(part);
    return widgets::listWords(list);
}

}  // namespace

ProfileHeader::ProfileHeader(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    buildPerson(column);
    buildStats(column);
    buildAbout();
}

void ProfileHeader::buildPerson(QVBoxLayout* column) {
    m_avatar = new widgets::Avatar(72);
    m_avatar->setGround(Token::window);
    m_name = new widgets::ElidedLabel({}, TextRole::display);
    m_name->setObjectName(QStringLiteral("mentorName"));
    m_verified = new widgets::IconLabel(Icon::verified, 20, Token::accentText);
    m_verified->setAccessibleName(tr("Verified mentor"));
    m_verified->setToolTip(tr("Verified mentor"));
    m_headline = new Label({}, TextRole::body, Token::text2);
    m_headline->setWordWrap(true);
    m_headline->setMaximumLines(2);
    m_place = new Label({}, TextRole::detail, Token::text2);
    m_languages = new widgets::ElidedLabel({}, TextRole::detail, Token::text2);
    m_languagesIcon = new widgets::IconLabel(Icon::translate, 14, Token::text3);
    m_active = new Label({}, TextRole::detail, Token::text2);
    m_active->setObjectName(QStringLiteral("mentorActive"));
    m_instant = new widgets::Pill({});
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_avatar);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    first->addWidget(m_name, 100);
    first->addWidget(m_verified);
    first->addStretch(1);
    words->addLayout(first);
    words->addWidget(m_headline);
    auto* facts = new QWidget;
    auto* last = new widgets::FlowLayout(facts, 5);
    for (const auto& [icon, fact] :
         {std::pair<QWidget*, QWidget*>(new widgets::IconLabel(Icon::location, 14, Token::text3), m_place),
          std::pair<QWidget*, QWidget*>(m_languagesIcon, m_languages),
          std::pair<QWidget*, QWidget*>(new widgets::IconLabel(Icon::clock, 14, Token::text3), m_active)}) {
        auto* pair = new QWidget;
        auto* both = new QHBoxLayout(pair);
        both->setContentsMargins(0, 0, 10, 0);
        both->setSpacing(5);
        both->addWidget(icon);
        both->addWidget(fact, 1);
        last->addWidget(pair);
        if (fact == m_active) m_activeFact = pair;
    }
    m_featured = new widgets::Pill(tr("Featured"), widgets::PillTone::accent, Icon::trophy);
    m_featured->setObjectName(QStringLiteral("mentorFeatured"));
    m_featured->setToolTip(tr("Chosen by the people who run this platform"));
    last->addWidget(m_featured);
    last->addWidget(m_instant);
    last->setEnds(true);
    words->addWidget(facts);
    row->addLayout(words, 1);
    m_favourite = new widgets::Button(tr("Favourite"), widgets::Button::Kind::ghost);
    m_favourite->setObjectName(QStringLiteral("profileFavourite"));
    m_favourite->setGlyph(Icon::heart);
    row->addWidget(m_favourite, 0, Qt::AlignTop);
    connect(m_favourite, &widgets::Button::clicked, this, &ProfileHeader::favouriteToggled);
    m_favourite->hide();  // Where nobody keeps anybody, as in a preview, there is nothing to press.
    column->addLayout(row);
}

void ProfileHeader::setFavourite(bool kept) {
    m_favourite->setKind(kept ? widgets::Button::Kind::soft : widgets::Button::Kind::ghost);
    widgets::setSpokenName(*m_favourite, kept ? tr("Favourite: do not keep any longer") : tr("Keep as a favourite"));
    m_favourite->setToolTip(m_favourite->accessibleName());
    m_favourite->show();
}

void ProfileHeader::buildStats(QVBoxLayout* column) {
    auto* card = new widgets::Card;
    card->column()->setContentsMargins(17, 13, 17, 13);
    auto* row = new widgets::Columns(kLeastStat, 4, 32);
    row->setDivided(true);
    m_sessions = new widgets::Stat(tr("Sessions"));
    m_rating = new widgets::Stat(tr("Reviews"));
    m_response = new widgets::Stat(tr("Answers within"));
    m_repeat = new widgets::Stat(tr("Students who return"));
    m_rating->setObjectName(QStringLiteral("ratingStat"));
    m_response->setObjectName(QStringLiteral("responseStat"));
    for (auto* stat : {m_sessions, m_rating, m_response, m_repeat})
        row->add(stat);
    card->column()->addWidget(row);
    column->addWidget(card);
}

void ProfileHeader::buildAbout() {
    auto* card = new widgets::Card;
    card->column()->setSpacing(6);
    card->column()->addWidget(new Label(tr("About"), TextRole::section));
    m_about = new Label({}, TextRole::body, Token::text2);
    m_about->setWordWrap(true);
    m_about->setObjectName(QStringLiteral("mentorAbout"));
    card->column()->addWidget(m_about);
    m_aboutCard = card;
}

void ProfileHeader::setProfile(const protocol::MentorProfile& profile, const domain::ZoneTable& theirs,
                               domain::UtcTime now) {
    const protocol::MentorCard& card = profile.card;
    m_avatar->setPerson(textOf(domain::toString(card.id)), textOf(card.name));
    m_avatar->setPresence(card.online ? widgets::Presence::online : widgets::Presence::offline);
    m_name->setText(textOf(card.name));
    m_verified->setVisible(card.verified);
    m_featured->setVisible(card.featured);
    const QString headline = textOf(card.headline);
    m_headline->setText(profile.yearsOfExperience > 0
                            ? tr("%1 · %n year(s) of experience", nullptr, profile.yearsOfExperience).arg(headline)
                            : headline);
    const QString city = profile.city.empty() ? widgets::zoneCity(card.timeZone) : textOf(profile.city);
    m_place->setText(
        tr("%1, now %2 %3").arg(city, widgets::clockTime(theirs, now), widgets::zoneAbbreviation(theirs, now)));
    m_languages->setText(joined(card.languages));
    m_languagesIcon->setVisible(!card.languages.empty());
    if (card.instantBook)
        m_instant->set(tr("Books instantly"), widgets::PillTone::success, Icon::lightning);
    else
        m_instant->set(tr("Answers requests"), widgets::PillTone::neutral, Icon::clock);
    m_instant->setVisible(profile.acceptingBookings);
    m_active->setText(activityWords(card));
    m_activeFact->setVisible(card.active.has_value());
    m_about->setText(textOf(profile.bio));
    m_aboutCard->setVisible(!profile.bio.empty());
    showStats(profile);
}

void ProfileHeader::showStats(const protocol::MentorProfile& profile) {
    const protocol::MentorCard& card = profile.card;
    const QString none = QStringLiteral("–");
    m_sessions->setValue(QLocale().toString(card.sessionsCompleted));
    m_rating->setValue(card.reviewCount > 0 ? QLocale().toString(card.ratingAverage, 'f', 1) : none);
    m_rating->setStar(card.reviewCount > 0);
    m_rating->setLabel(tr("%Ln rating(s)", nullptr, card.reviewCount));
    m_response->setValue(profile.responseSeconds ? widgets::durationWords(*profile.responseSeconds) : none);
    m_repeat->setValue(profile.repeatRatePercent ? tr("%1 %").arg(*profile.repeatRatePercent) : none);
}

}  // namespace mc::discovery
