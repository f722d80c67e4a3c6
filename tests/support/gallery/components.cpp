#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "sheets.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/focus_ring.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/range_slider.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/stars.h"
#include "widgets/stat.h"
#include "widgets/tabs.h"
#include "widgets/text_area.h"
#include "widgets/text_field.h"

using namespace mc::widgets;

namespace {

QHBoxLayout* row(QVBoxLayout* column, const QString& title, int gap = 12) {
    column->addWidget(new Label(title, TextRole::label, Token::text3));
    auto* layout = new QHBoxLayout;
    layout->setSpacing(gap);
    column->addLayout(layout);
    column->addSpacing(8);
    return layout;
}

void buttons(QVBoxLayout* column) {
    for (const auto kind : {Button::Kind::primary, Button::Kind::secondary, Button::Kind::ghost, Button::Kind::danger,
                            Button::Kind::dangerOutline, Button::Kind::soft}) {
        auto* line = row(column, {});
        line->addWidget(new Button(QStringLiteral("Book"), kind));
        auto* down = new Button(QStringLiteral("Pressed"), kind);
        down->setDown(true);
        line->addWidget(down);
        auto* icon = new Button(QStringLiteral("Message"), kind);
        icon->setGlyph(Icon::message);
        line->addWidget(icon);
        auto* key = new Button(QStringLiteral("Sign in"), kind);
        key->setKeyHint(QStringLiteral("Enter"));
        key->setSize(Button::Size::large);
        line->addWidget(key);
        auto* off = new Button(QStringLiteral("Off"), kind);
        off->setEnabled(false);
        line->addWidget(off);
        line->addStretch(1);
    }
    auto* line = row(column, QStringLiteral("Icon buttons, link"));
    auto* bell = new Button(Icon::bell, QStringLiteral("Notifications"));
    bell->setCount(2);
    line->addWidget(bell);
    line->addWidget(new Button(Icon::dots, QStringLiteral("More")));
    line->addWidget(new Button(Icon::copy, QStringLiteral("Copy")));
    line->addWidget(new Button(QStringLiteral("All bookings"), Button::Kind::link));
    line->addStretch(1);
}

void inputs(QVBoxLayout* column) {
    auto* line = row(column, QStringLiteral("Input and select"));
    auto* company = new TextField(QStringLiteral("Company"));
    company->setGlyph(Icon::search);
    company->setPlaceholder(QStringLiteral("Search"));
    line->addWidget(company, 0, Qt::AlignTop);
    auto* password = new TextField(QStringLiteral("Password"));
    password->setGlyph(Icon::lock);
    password->setPassword(true);
    password->setText(QStringLiteral("correct horse"));
    password->addLabelAction(QStringLiteral("Forgot password?"));
    line->addWidget(password, 0, Qt::AlignTop);
    auto* price = new TextField(QStringLiteral("Price, 60 min"));
    price->setText(QStringLiteral("₹3,200"));
    price->setError(QStringLiteral("At most ₹3,000"));
    line->addWidget(price, 0, Qt::AlignTop);
    line = row(column, {});
    auto* topic = new SelectField(QStringLiteral("Topic"));
    topic->select()->addItems({QStringLiteral("Mock interview"), QStringLiteral("System design")});
    topic->select()->setGlyph(Icon::messages);
    line->addWidget(topic);
    auto* server = new TextField(QStringLiteral("Server"));
    server->setText(QStringLiteral("mentors.example"));
    server->setGlyph(Icon::server);
    server->setHint(QStringLiteral("Secure connection · 24 ms"), Token::successText, Icon::checkCircle);
    line->addWidget(server);
    auto* sort = new Select(QStringLiteral("Sort"));
    sort->addItems({QStringLiteral("Relevance"), QStringLiteral("Price")});
    sort->setQuiet(QStringLiteral("Sort: "));
    line->addWidget(sort);
    auto* agenda = new TextArea(QStringLiteral("Agenda"));
    agenda->setLabelNote(QStringLiteral("optional"));
    agenda->setText(QStringLiteral("I have the system design round at Atlassian on 2 December."));
    agenda->setCounter(500);
    agenda->setRows(3);
    column->addWidget(agenda);
}

void choices(QVBoxLayout* column) {
    auto* line = row(column, QStringLiteral("Choice"));
    line->addWidget(new CheckRow(QStringLiteral("Hindi")));
    auto* english = new CheckRow(QStringLiteral("English"));
    english->setChecked(true);
    english->setCount(9);
    line->addWidget(english);
    auto* none = new CheckRow(QStringLiteral("Mobile"));
    none->setCount(0);
    line->addWidget(none);
    auto* sixty = new RadioRow(QStringLiteral("60 min"));
    sixty->setChecked(true);
    auto* group = new QWidget;
    auto* radios = new QHBoxLayout(group);
    radios->setContentsMargins(0, 0, 0, 0);
    radios->addWidget(new RadioRow(QStringLiteral("30 min")));
    radios->addWidget(sixty);
    line->addWidget(group);
    line->addWidget(new Switch(QStringLiteral("Off")));
    auto* on = new Switch(QStringLiteral("On"));
    on->setChecked(true);
    line->addWidget(on);
    line->addStretch(1);
    line = row(column, {});
    auto* brief = new RadioCard(QStringLiteral("30 minutes"), QStringLiteral("₹899"));
    auto* whole = new RadioCard(QStringLiteral("60 minutes"), QStringLiteral("₹1,599"));
    brief->setDetail(QStringLiteral("19:00 – 19:30"));
    whole->setDetail(QStringLiteral("19:00 – 20:00"));
    whole->setChecked(true);
    line->addWidget(brief);
    line->addWidget(whole);
    line = row(column, {});
    auto* range = new RangeSlider(QStringLiteral("Lowest"), QStringLiteral("Highest"));
    range->setRange(300, 3000);
    range->setValues(500, 1500);
    line->addWidget(range);
    auto* rating = new SegmentedControl(QStringLiteral("Rating"));
    for (const char* text : {"Any", "3+", "4+"})
        rating->addSegment(QString::fromLatin1(text));
    rating->addSegment(QStringLiteral("4.5+"), Icon::starFilled);
    rating->setCurrent(3);
    line->addWidget(rating);
}

void marks(QVBoxLayout* column) {
    auto* line = row(column, QStringLiteral("Pill, chip, badge, avatar"), 8);
    line->addWidget(new Pill(QStringLiteral("DSA")));
    line->addWidget(new Pill(QStringLiteral("Confirmed"), PillTone::success, Icon::check));
    line->addWidget(new Pill(QStringLiteral("Requested"), PillTone::warning, Icon::clock));
    line->addWidget(new Pill(QStringLiteral("Refund failed"), PillTone::danger, Icon::close));
    line->addWidget(new Chip(QStringLiteral("4.5 and up")));
    line->addWidget(new Badge(3));
    line->addWidget(new Badge(120));
    line->addStretch(1);
    line = row(column, {}, 8);
    const char* names[] = {"Ananya Krishnan", "Rohan Mehta", "Kenji Watanabe", "Sofia Almeida",
                           "Farah Siddiqui",  "रोहन मेहता",   "Leila Haddad",   "Harpreet Bajwa"};
    for (int i = 0; i < 8; ++i) {
        auto* avatar =
            new Avatar(i < 6 ? 40 : (i == 6 ? 24 : 72), QStringLiteral("p%1").arg(i * 5), QString::fromUtf8(names[i]));
        if (i < 3) avatar->setPresence(i ? Presence::offline : Presence::online);
        avatar->setGround(Token::window);
        line->addWidget(avatar);
    }
    line->addWidget(new StarsView(4));
    auto* stars = new StarsInput(QStringLiteral("Rating"));
    stars->setValue(4);
    line->addWidget(stars);
    line->addStretch(1);
    line = row(column, {});
    auto* tabs = new Tabs(QStringLiteral("Applications"));
    tabs->addTab(QStringLiteral("Open"));
    tabs->addTab(QStringLiteral("Approved"));
    tabs->addTab(QStringLiteral("Declined"));
    tabs->setTabCount(0, 7);
    tabs->setTabCount(1, 24);
    line->addWidget(tabs);
    line->addStretch(1);
}

class IconTable : public QWidget {
public:
    IconTable() { setFixedSize(600, 210); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        for (int i = 0; i < static_cast<int>(Icon::count_); ++i)
            drawIcon(painter, static_cast<Icon>(i), QRectF(i % 20 * 30, i / 20 * 34, 24, 24),
                     themeOf(this).color(Token::text2));
    }
};

}  // namespace

QWidget* componentSheet() {
    auto* page = new QWidget;
    page->setFixedWidth(660);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(6);
    auto* type = row(column, QStringLiteral("Type"));
    type->addWidget(new Label(QStringLiteral("24 Page"), TextRole::display));
    type->addWidget(new Label(QStringLiteral("20 Title"), TextRole::title));
    type->addWidget(new Label(QStringLiteral("16 Section"), TextRole::section));
    type->addWidget(new Label(QStringLiteral("14 Body")));
    type->addWidget(new Label(QStringLiteral("Strong"), TextRole::strong));
    type->addWidget(new Label(QStringLiteral("12 Detail"), TextRole::detail, Token::text3));
    type->addWidget(new Label(QStringLiteral("मेंटर खोजें")));
    type->addStretch(1);
    buttons(column);
    inputs(column);
    choices(column);
    marks(column);
    column->addWidget(new IconTable);
    column->addStretch(1);
    return page;
}
