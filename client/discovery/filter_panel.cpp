#include "discovery/filter_panel.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <array>

#include "text/dates.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/clock.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/range_slider.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/tab_order.h"
#include "widgets/text_field.h"

namespace mc::discovery {

using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kRowHeight = 26;
constexpr int kShortList = 7;
constexpr int kDays = 14;
constexpr int kCompanyMatches = 5;
constexpr int kPriceSteps = 54;  // From one end of the slider to the other.
constexpr std::array<double, 4> kRatings{0, 3, 4, 4.5};

QString objectNameOf(const QString& prefix, const QString& value) {
    QString name = prefix;
    bool upper = true;
    for (const QChar c : value) {
        if (!c.isLetterOrNumber()) {
            upper = true;
            continue;
        }
        name += upper ? c.toUpper() : c;
        upper = false;
    }
    return name;
}

}  // namespace

FilterPanel::FilterPanel(domain::CivilDate today, const QString& zoneAbbreviation, QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_clear(new widgets::Button(tr("Clear all"), widgets::Button::Kind::link)) {
    setObjectName(QStringLiteral("filterPanel"));
    setAccessibleName(tr("Filters"));
    m_column->setContentsMargins(4, 4, 4, 24);
    m_column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Filters"), TextRole::strong));
    head->addStretch(1);
    m_clear->setSize(widgets::Button::Size::small);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    head->addWidget(m_clear);
    m_column->addLayout(head);
    m_column->addSpacing(14);
    connect(m_clear, &widgets::Button::clicked, this, [this] { emit filterChanged(cleared(m_filter)); });

    buildFavourites();
    m_expertise.rows = section(tr("Expertise"));
    m_expertise.chosen = &MentorFilter::expertise;
    m_expertise.name = QStringLiteral("expertise");
    m_waiting = new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        for (int i = 0; i < kShortList; ++i)
            boxes.bar(QRectF(0, i * kRowHeight + 7, size.width() * (0.7 - i % 3 * 0.12), 12));
    });
    m_waiting->setFixedHeight(kShortList * kRowHeight);
    m_expertise.rows->addWidget(m_waiting);
    m_moreExpertise = new widgets::Button(tr("Show all"), widgets::Button::Kind::link);
    m_moreExpertise->setSize(widgets::Button::Size::small);
    m_moreExpertise->setObjectName(QStringLiteral("moreExpertise"));
    m_column->addWidget(m_moreExpertise, 0, Qt::AlignLeft);
    m_moreExpertise->hide();
    connect(m_moreExpertise, &widgets::Button::clicked, this, [this] {
        m_allExpertise = !m_allExpertise;
        showExpertise();
    });
    buildPrice();
    buildRating();
    buildDay(today, zoneAbbreviation);
    buildCompany();
    m_languages.rows = section(tr("Language"));
    m_languages.chosen = &MentorFilter::languages;
    m_languages.name = QStringLiteral("language");
    m_column->addStretch(1);
    setScale({});
}

void FilterPanel::buildFavourites() {
    m_favourites = new widgets::CheckRow(tr("Favourites"));
    m_favourites->setObjectName(QStringLiteral("onlyFavourites"));
    m_favourites->hide();
    m_column->addWidget(m_favourites);
    connect(m_favourites, &QAbstractButton::toggled, this,
            [this](bool on) { change([on](MentorFilter& filter) { filter.favourites = on; }); });
}

void FilterPanel::setFavourites(std::optional<int> count) {
    m_favourites->setVisible(count.has_value());
    m_favourites->setCount(count);
}

void FilterPanel::setScale(const PriceScale& scale) {
    m_scale = scale;
    const int step = std::max(1, (scale.highest - scale.lowest) / kPriceSteps);
    m_price->setRange(scale.lowest, scale.highest);
    m_price->setSteps(step, 10 * step);
    setFilter(m_filter);
}

QVBoxLayout* FilterPanel::section(const QString& title) {
    if (m_column->count() > 2) {
        m_column->addSpacing(12);
        m_column->addWidget(new widgets::Divider);
        m_column->addSpacing(12);
    }
    m_column->addWidget(new Label(title, TextRole::label, Token::text));
    m_column->addSpacing(6);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    m_column->addLayout(rows);
    return rows;
}

void FilterPanel::buildPrice() {
    QVBoxLayout* rows = section(tr("Price for 30 min"));
    m_price = new widgets::RangeSlider(tr("Lowest price"), tr("Highest price"));
    m_price->lowerKnob()->setObjectName(QStringLiteral("priceLowest"));
    m_price->upperKnob()->setObjectName(QStringLiteral("priceHighest"));
    rows->addWidget(m_price);
    m_priceLow = new Label({}, TextRole::detail, Token::text2);
    m_priceHigh = new Label({}, TextRole::detail, Token::text2);
    auto* values = new QHBoxLayout;
    values->addWidget(m_priceLow);
    values->addStretch(1);
    values->addWidget(m_priceHigh);
    rows->addLayout(values);
    connect(m_price, &widgets::RangeSlider::valuesChanged, this, &FilterPanel::showPrice);
    connect(m_price, &widgets::RangeSlider::settled, this, [this](int lower, int upper) {
        change([=, this](MentorFilter& filter) {
            filter.priceMin = lower > m_scale.lowest ? std::optional(lower) : std::nullopt;
            filter.priceMax = upper < m_scale.highest ? std::optional(upper) : std::nullopt;
        });
    });
}

void FilterPanel::buildRating() {
    QVBoxLayout* rows = section(tr("Rating"));
    m_rating = new widgets::SegmentedControl(tr("Lowest rating"));
    m_rating->setObjectName(QStringLiteral("ratingFilter"));
    m_rating->addSegment(tr("Any"));
    m_rating->addSegment(QStringLiteral("3+"));
    m_rating->addSegment(QStringLiteral("4+"));
    m_rating->addSegment(QStringLiteral("4.5+"), Icon::starFilled);
    rows->addWidget(m_rating);
    connect(m_rating, &widgets::SegmentedControl::currentChanged, this, [this](int index) {
        change([=](MentorFilter& filter) { filter.ratingMin = kRatings[static_cast<std::size_t>(index)]; });
    });
}

void FilterPanel::prepareTime(widgets::Input* input, const QString& words, const QString& name,
                              std::optional<domain::WallTime> MentorFilter::*member) {
    input->setPlaceholderText(words);
    input->setAccessibleName(tr("%1, as hours and minutes").arg(words));
    input->setObjectName(name);
    connect(input, &QLineEdit::editingFinished, this, [this, input, member] {
        const auto typed = widgets::parseTypedTime(input->text());
        setTimeFault(*input, !typed && !input->text().isEmpty());
        if (typed || input->text().isEmpty()) change([&](MentorFilter& filter) { filter.*member = typed; });
    });
    connect(input, &QLineEdit::textEdited, this, [this, input] { setTimeFault(*input, false); });
}

/// A time nobody can read is no filter: that is said below both.
void FilterPanel::setTimeFault(widgets::Input& input, bool wrong) {
    const QString sentence = tr("Write a time, such as %1.").arg(widgets::wallTimeText({18 * 60 + 30}));
    input.setInvalid(wrong);
    widgets::setSpokenFault(input, wrong ? sentence : QString());
    m_timeFault->setText(sentence);
    m_timeFault->setVisible(m_from->isInvalid() || m_until->isInvalid());
}

QWidget* FilterPanel::buildWindow(const QString& zone) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    m_from = new widgets::Input;
    m_until = new widgets::Input;
    prepareTime(m_from, tr("From"), QStringLiteral("fromFilter"), &MentorFilter::from);
    prepareTime(m_until, tr("Until"), QStringLiteral("untilFilter"), &MentorFilter::until);
    row->addWidget(m_from);
    row->addWidget(new Label(QStringLiteral("–"), TextRole::detail, Token::text3));
    row->addWidget(m_until);
    row->addWidget(new Label(zone, TextRole::detail, Token::text3));
    m_timeFault = new Label({}, TextRole::detail, Token::dangerText);
    m_timeFault->setObjectName(QStringLiteral("timeFault"));
    m_timeFault->setWordWrap(true);
    m_timeFault->hide();
    column->addLayout(row);
    column->addWidget(m_timeFault);
    return box;
}

void FilterPanel::buildDay(domain::CivilDate today, const QString& zone) {
    QVBoxLayout* rows = section(tr("Available on"));
    m_day = new widgets::Select(tr("Available on"));
    m_day->setObjectName(QStringLiteral("dayFilter"));
    m_day->setGlyph(Icon::calendar);
    m_day->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_day->addItem(tr("Any day"));
    for (int i = 0; i < kDays; ++i) {
        m_days.push_back(domain::addDays(today, i));
        m_day->addItem(i == 0   ? tr("Today")
                       : i == 1 ? tr("Tomorrow")
                                : text::dateText(m_days.back(), text::DateForm::weekday));
    }
    rows->addWidget(m_day);
    m_window = buildWindow(zone);
    rows->addWidget(m_window);
    connect(m_day, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([&](MentorFilter& filter) {
            filter.date.reset();
            if (index > 0) filter.date = m_days[static_cast<std::size_t>(index - 1)];
            if (index > 0) return;
            filter.from.reset();
            filter.until.reset();
        });
    });
}

void FilterPanel::buildCompany() {
    QVBoxLayout* rows = section(tr("Company"));
    m_company = new widgets::Input;
    m_company->setObjectName(QStringLiteral("companySearch"));
    m_company->setAccessibleName(tr("Search companies"));
    m_company->setGlyph(Icon::building);
    m_company->setPlaceholderText(tr("Search companies"));
    rows->addWidget(m_company);
    m_companies.rows = new QVBoxLayout;
    m_companies.rows->setContentsMargins(0, 4, 0, 0);
    m_companies.rows->setSpacing(0);
    rows->addLayout(m_companies.rows);
    m_companies.chosen = &MentorFilter::companies;
    m_companies.name = QStringLiteral("company");
    connect(m_company, &QLineEdit::textChanged, this, &FilterPanel::showCompanies);
}

widgets::CheckRow* FilterPanel::boxOf(Facet& facet, const QString& value) {
    if (auto* found = facet.boxes.value(value)) return found;
    auto* box = new widgets::CheckRow(value);
    box->setObjectName(objectNameOf(facet.name, value));
    box->setFixedHeight(std::max(kRowHeight, box->sizeHint().height() - 2));
    box->setCount(facet.counts.value(value, 0));
    box->setChecked((m_filter.*(facet.chosen)).contains(value));
    facet.boxes.insert(value, box);
    facet.rows->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, value, chosen = facet.chosen](bool on) {
        change([&](MentorFilter& filter) {
            (filter.*chosen).removeAll(value);
            if (on) filter.*chosen << value;
        });
    });
    return box;
}

void FilterPanel::updateFacet(Facet& facet, const std::vector<protocol::FacetCount>& counts) {
    for (int& count : facet.counts)
        count = 0;
    for (const auto& each : counts) {
        const QString value = QString::fromStdString(each.value);
        if (!facet.order.contains(value)) facet.order << value;
        facet.counts[value] = each.count;
    }
    for (auto it = facet.boxes.begin(); it != facet.boxes.end(); ++it)
        it.value()->setCount(facet.counts.value(it.key()));
}

void FilterPanel::setFacets(const protocol::MentorFacets& facets) {
    m_waiting->hide();
    updateFacet(m_expertise, facets.expertise);
    updateFacet(m_languages, facets.languages);
    updateFacet(m_companies, facets.companies);
    for (const QString& value : m_languages.order)
        boxOf(m_languages, value);
    m_company->setPlaceholderText(tr("%n company(ies)", nullptr, static_cast<int>(m_companies.order.size())));
    // The controls are left alone: somebody may be moving one of them.
    showExpertise();
    showCompanies();
    widgets::followTheEye(*this);
}

void FilterPanel::showExpertise() {
    // One more row costs no more than the link that would show it.
    const auto hidden = m_expertise.order.size() > kShortList + 1 ? m_expertise.order.size() - kShortList : 0;
    for (int i = 0; i < m_expertise.order.size(); ++i) {
        const QString& value = m_expertise.order[i];
        auto* box = boxOf(m_expertise, value);
        box->setVisible(m_allExpertise || hidden == 0 || i < kShortList || m_filter.expertise.contains(value));
    }
    m_moreExpertise->setVisible(hidden > 0);
    m_moreExpertise->setText(m_allExpertise ? tr("Show fewer") : tr("Show %1 more").arg(hidden));
}

// Chosen companies stand below the field, and while one types the matches with them.
void FilterPanel::showCompanies() {
    const QString typed = m_company->text().trimmed();
    int matches = 0;
    for (const QString& value : m_companies.order) {
        const bool chosen = m_filter.companies.contains(value);
        const bool match = !typed.isEmpty() && value.contains(typed, Qt::CaseInsensitive) && matches < kCompanyMatches;
        if (match) ++matches;
        if (chosen || match)
            boxOf(m_companies, value)->show();
        else if (auto* box = m_companies.boxes.value(value))
            box->hide();
    }
    widgets::followTheEye(*this);
}

void FilterPanel::change(const std::function<void(MentorFilter&)>& edit) {
    if (m_quiet) return;
    MentorFilter changed = m_filter;
    edit(changed);
    if (changed != m_filter) emit filterChanged(changed);
}

void FilterPanel::showPrice(int lower, int upper) {
    m_priceLow->setText(text::moneyShort(m_scale.money(lower)));
    m_priceHigh->setText(text::moneyShort(m_scale.money(upper)));
}

void FilterPanel::setFilter(const MentorFilter& filter) {
    m_filter = filter;
    m_quiet = true;
    m_favourites->setChecked(filter.favourites);
    for (Facet* facet : {&m_expertise, &m_companies, &m_languages}) {
        for (const QString& value : filter.*(facet->chosen)) {
            if (!facet->order.contains(value)) facet->order << value;
            boxOf(*facet, value);
        }
        for (auto it = facet->boxes.begin(); it != facet->boxes.end(); ++it)
            it.value()->setChecked((filter.*(facet->chosen)).contains(it.key()));
    }
    if (!m_price->isHeld()) {
        const int lower = filter.priceMin.value_or(m_scale.lowest);
        const int upper = filter.priceMax.value_or(m_scale.highest);
        m_price->setValues(lower, upper);
        showPrice(lower, upper);
    }
    for (std::size_t i = 0; i < kRatings.size(); ++i) {
        if (kRatings[i] == filter.ratingMin) m_rating->setCurrent(static_cast<int>(i));
    }
    int day = 0;
    for (std::size_t i = 0; filter.date && i < m_days.size(); ++i) {
        if (m_days[i] == *filter.date) day = static_cast<int>(i) + 1;
    }
    m_day->setCurrentIndex(day);
    m_window->setVisible(filter.date.has_value());
    const auto time = [](const std::optional<domain::WallTime>& at) {
        return at ? widgets::wallTimeText(*at) : QString();
    };
    m_from->setText(time(filter.from));
    m_until->setText(time(filter.until));
    for (auto* input : {m_from, m_until})
        setTimeFault(*input, false);
    m_clear->setVisible(cleared(filter) != filter);
    m_quiet = false;
    showExpertise();
    showCompanies();
}

}  // namespace mc::discovery
