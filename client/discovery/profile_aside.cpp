#include "discovery/profile_aside.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/pill.h"

namespace mc::discovery {

using widgets::Card;
using widgets::Label;
using widgets::TextRole;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kMostLevel = 3;

struct AsideWords {
    Q_DECLARE_TR_FUNCTIONS(AsideWords)
};

QString levelWords(int level) {
    if (level >= kMostLevel) return AsideWords::tr("Expert");
    return level == 2 ? AsideWords::tr("Proficient") : AsideWords::tr("Familiar");
}

// Three dashes, as many filled as the level says; the word beside them says it too.
class LevelMark : public QWidget {
public:
    explicit LevelMark(int level) : m_level(level) { setFixedSize(54, 6); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        for (int i = 0; i < kMostLevel; ++i)
            widgets::drawBox(painter, QRectF(i * 19, 0, 16, 6), 3,
                             themeOf(this).color(i < m_level ? Token::accent : Token::track));
    }

private:
    int m_level;
};

// One stop of the timeline; the line runs down to the next.
class Stop : public QWidget {
public:
    Stop(const protocol::ExperienceItem& item, bool now, bool last) : m_now(now), m_last(last) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(24, 0, 0, last ? 0 : 12);
        column->setSpacing(0);
        column->addWidget(new widgets::ElidedLabel(QString::fromStdString(item.title), TextRole::strong));
        const QString until = item.toYear ? QString::number(*item.toYear) : AsideWords::tr("now");
        column->addWidget(new widgets::ElidedLabel(
            QStringLiteral("%1 · %2 – %3").arg(QString::fromStdString(item.company)).arg(item.fromYear).arg(until),
            TextRole::detail, Token::text3));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto& theme = themeOf(this);
        if (!m_last) painter.fillRect(QRectF(5, 16, 2, height() - 16), theme.color(Token::border));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(m_now ? Token::accent : Token::control), 2));
        painter.setBrush(theme.color(Token::surface));
        painter.drawEllipse(QPointF(6, 10), 5, 5);
    }

private:
    bool m_now;
    bool m_last;
};

Card* expertiseCard(const protocol::MentorProfile& profile) {
    auto* card = new widgets::Card;
    card->column()->setSpacing(8);
    card->column()->addWidget(new Label(AsideWords::tr("Expertise"), TextRole::strong));
    auto levels = profile.expertise;
    std::stable_sort(levels.begin(), levels.end(), [](const auto& a, const auto& b) { return a.level > b.level; });
    for (const auto& each : levels) {
        auto* row = new QHBoxLayout;
        row->setSpacing(16);
        row->addWidget(new widgets::ElidedLabel(QString::fromStdString(each.tag)), 1);
        row->addWidget(new Label(levelWords(each.level), TextRole::detail, Token::text3));
        row->addWidget(new LevelMark(each.level));
        card->column()->addLayout(row);
    }
    return card;
}

Card* topicsCard(const protocol::MentorProfile& profile) {
    auto* card = new widgets::Card;
    card->column()->addWidget(new Label(AsideWords::tr("Topics"), TextRole::strong));
    auto* flow = new widgets::FlowLayout(nullptr, 6);
    for (const std::string& topic : profile.topics)
        flow->addWidget(new widgets::Pill(QString::fromStdString(topic)));
    auto* box = new QWidget;
    box->setLayout(flow);
    card->column()->addWidget(box);
    return card;
}

Card* experienceCard(const protocol::MentorProfile& profile) {
    auto* card = new widgets::Card;
    card->column()->addWidget(new Label(AsideWords::tr("Experience"), TextRole::strong));
    auto stops = profile.experience;
    std::stable_sort(stops.begin(), stops.end(), [](const auto& a, const auto& b) { return a.fromYear > b.fromYear; });
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    for (std::size_t i = 0; i < stops.size(); ++i)
        list->addWidget(new Stop(stops[i], !stops[i].toYear, i + 1 == stops.size()));
    card->column()->addLayout(list);
    return card;
}

}  // namespace

ProfileAside::ProfileAside(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
}

void ProfileAside::setProfile(const protocol::MentorProfile& profile) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!profile.expertise.empty()) m_column->addWidget(expertiseCard(profile));
    if (!profile.topics.empty()) m_column->addWidget(topicsCard(profile));
    if (!profile.experience.empty()) m_column->addWidget(experienceCard(profile));
}

}  // namespace mc::discovery
