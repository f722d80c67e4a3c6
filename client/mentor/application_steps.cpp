#include "mentor/application_steps.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "account/zone_list.h"
#include "domain/fees.h"
#include "mentor/weekday_row.h"
#include "net/field_words.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "text/clock.h"
#include "text/comma_list.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_area.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using protocol::ApplicationForm;
using widgets::Button;
using widgets::Label;
using widgets::TextField;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLengths[] = {15, 30, 45, 60, 75, 90, 105, 120};  ///< Decision 17: every one that may be sold.
constexpr int kMostTags = 12;
constexpr int kLeastField = 220;
constexpr int kBelowSentence = 8;
constexpr int kMostWork = 20;
constexpr int kBetween = 8;
constexpr int kYear = 84;         ///< Of a field for a year.
constexpr int kLeastNames = 260;  ///< Of position and company beside their years.

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

std::string typed(const TextField& field) {
    return field.text().trimmed().toStdString();
}

TextField* field(const QString& label, const char* name, int most) {
    auto* made = new TextField(label);
    made->setInputName(QLatin1String(name));
    if (most > 0) made->setCounter(most);
    made->setErrorPlace(true);
    return made;
}

std::optional<int> yearOf(const QLineEdit& input) {
    return input.text().isEmpty() ? std::nullopt : std::optional(input.text().toInt());
}

/// The words about a field or anything in it: "form.prices[0].price" is about "form.prices".
QString wordsAbout(const domain::Error& error, const std::string& path) {
    for (const auto& fault : error.fields)
        if (fault.path.starts_with(path)) return net::words(fault);
    return {};
}

/// What this step calls those of the empty fields that are its own.
QStringList emptyOnes(const ApplicationForm& form, std::initializer_list<std::pair<std::string_view, QString>> fields) {
    QStringList words;
    for (const auto name : protocol::emptyFields(form))
        for (const auto& [own, label] : fields)
            if (own == name) words << label;
    return words;
}

bool isWhole(const protocol::ApplicationPosition& position) {
    return !position.title.empty() && !position.company.empty() && position.fromYear;
}

}  // namespace

QVBoxLayout* ApplicationStep::makeColumn(const QString& sentence) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* words = new Label(sentence, TextRole::body, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(kBelowSentence);
    return column;
}

// Rows

RowsEditor::RowsEditor(const QString& addWords, int most, const QString& addName, QWidget* parent)
    : QWidget(parent),
      m_most(static_cast<std::size_t>(most)),
      m_add(new Button(addWords, Button::Kind::soft)),
      m_error(new Label({}, TextRole::detail, Token::dangerText)) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_add->setObjectName(addName);
    m_add->setSize(Button::Size::small);
    m_add->setGlyph(widgets::Icon::plus);
    m_error->setWordWrap(true);
    m_column->addWidget(m_error);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, &RowsEditor::wanted);
    setError({});
}

void RowsEditor::addRow(QWidget* row, const QString& removeWords) {
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* cross = new Button(widgets::Icon::close, removeWords);
    line->addWidget(row, 1);
    line->addWidget(cross, 0, Qt::AlignTop);
    m_column->insertWidget(static_cast<int>(m_rows.size()), box);
    m_rows.push_back(row);
    connect(cross, &Button::clicked, this, [this, row] { remove(row); });
    follow();
}

void RowsEditor::remove(QWidget* row) {
    std::erase(m_rows, row);
    row->parentWidget()->hide();
    row->parentWidget()->deleteLater();
    follow();
    emit removed();
}

void RowsEditor::clear() {
    for (auto* row : m_rows) {
        row->parentWidget()->hide();
        row->parentWidget()->deleteLater();
    }
    m_rows.clear();
    follow();
}

void RowsEditor::follow() {
    m_add->setEnabled(m_rows.size() < m_most);
}

void RowsEditor::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

// About

AboutStep::AboutStep(QWidget* parent) : ApplicationStep(parent) {
    auto* column = makeColumn(tr("Students see this on your page. Write it as you would introduce yourself."));
    m_headline = field(tr("Headline"), "applyHeadline", 120);
    m_headline->setPlaceholder(tr("Staff Engineer at Google"));
    m_company = field(tr("Company"), "applyCompany", 80);
    m_city = field(tr("City"), "applyCity", 80);
    m_country = field(tr("Country"), "applyCountry", 80);
    m_languages = field(tr("Languages"), "applyLanguages", 0);
    m_languages->setHint(tr("With commas between them: English, Hindi"));
    m_linkedIn = field(tr("LinkedIn address"), "applyLinkedIn", 0);
    m_linkedIn->setLabelNote(tr("only we see it"));
    m_bio = new widgets::TextArea(tr("About you"));
    m_bio->setInputName(QStringLiteral("applyBio"));
    m_bio->setCounter(2000);
    m_bio->setRows(6);
    auto* pairs = new widgets::Columns(kLeastField, 2, 16);
    for (auto* one : {m_company, m_city, m_country, m_languages})
        pairs->add(one);
    column->setSpacing(6);
    column->addWidget(m_headline);
    column->addWidget(pairs);
    column->addWidget(m_linkedIn);
    for (auto* one : {m_headline, m_company, m_city, m_country, m_languages, m_linkedIn})
        connect(one, &TextField::textChanged, this, &ApplicationStep::edited);
    column->addWidget(m_bio);
    connect(m_bio, &widgets::TextArea::textChanged, this, &ApplicationStep::edited);
}

void AboutStep::fill(const ApplicationForm& form) {
    m_headline->setText(textOf(form.headline));
    m_company->setText(textOf(form.company));
    m_city->setText(textOf(form.city));
    m_country->setText(textOf(form.country));
    m_languages->setText(text::joinList(form.languages));
    m_linkedIn->setText(textOf(form.linkedIn.value_or("")));
    m_bio->setText(textOf(form.bio));
}

void AboutStep::read(ApplicationForm& form) const {
    form.headline = typed(*m_headline);
    form.company = typed(*m_company);
    form.city = typed(*m_city);
    form.country = typed(*m_country);
    form.languages = text::splitList(m_languages->text());
    const auto address = typed(*m_linkedIn);
    form.linkedIn = address.empty() ? std::nullopt : std::optional(address);
    form.bio = m_bio->text().toStdString();
}

bool AboutStep::showErrors(const domain::Error& error) {
    const std::pair<TextField*, const char*> fields[] = {
        {m_headline, "form.headline"}, {m_company, "form.company"},     {m_city, "form.city"},
        {m_country, "form.country"},   {m_languages, "form.languages"}, {m_linkedIn, "form.linkedIn"}};
    bool any = false;
    for (const auto& [one, path] : fields) {
        const auto words = wordsAbout(error, path);
        one->setError(words);
        any |= !words.isEmpty();
    }
    const auto bio = wordsAbout(error, "form.bio");
    m_bio->setError(bio);
    return any || !bio.isEmpty();
}

QStringList AboutStep::missing(const ApplicationForm& form) const {
    return emptyOnes(form, {{"headline", tr("Headline")}, {"languages", tr("Languages")}, {"bio", tr("About you")}});
}

// Work

WorkStep::WorkStep(QWidget* parent) : ApplicationStep(parent) {
    auto* column = makeColumn(tr("What you can help with, and where you learned it."));
    m_years = field(tr("Years of experience"), "applyYears", 0);
    m_years->input()->setValidator(new QIntValidator(0, 70, m_years));
    m_expertise = new RowsEditor(tr("Add a field"), kMostTags, QStringLiteral("addExpertise"));
    m_experience = new RowsEditor(tr("Add a position"), kMostWork, QStringLiteral("addExperience"));
    column->addWidget(m_years);
    column->addWidget(new Label(tr("Expertise"), TextRole::strong));
    column->addWidget(m_expertise);
    column->addWidget(new Label(tr("Experience"), TextRole::strong));
    auto* still = new Label(tr("Leave the last year empty where you still are."), TextRole::detail, Token::text2);
    still->setWordWrap(true);
    column->addWidget(still);
    column->addWidget(m_experience);
    connect(m_years, &TextField::textChanged, this, &ApplicationStep::edited);
    connect(m_expertise, &RowsEditor::wanted, this, [this] { addExpertise({{}, 2}); });
    connect(m_experience, &RowsEditor::wanted, this, [this] { addExperience({}); });
    for (auto* rows : {m_expertise, m_experience})
        connect(rows, &RowsEditor::removed, this, &ApplicationStep::edited);
}

void WorkStep::addExpertise(const protocol::ExpertiseLevel& item) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* tag = new widgets::Input;
    tag->setObjectName(QStringLiteral("expertiseTag%1").arg(m_expertise->rows().size()));
    tag->setAccessibleName(tr("Field"));
    tag->setPlaceholderText(tr("System design"));
    tag->setMaxLength(40);
    tag->setText(textOf(item.tag));
    auto* level = new widgets::Select(tr("How well"));
    for (const auto& words : {tr("Familiar"), tr("Proficient"), tr("Expert")})
        level->addItem(words);
    level->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    level->setCurrentIndex(std::clamp(item.level, 1, 3) - 1);
    line->addWidget(tag, 1);
    line->addWidget(level);
    m_expertise->addRow(row, tr("Remove this field"));
    connect(tag, &QLineEdit::textChanged, this, &ApplicationStep::edited);
    connect(level, &QComboBox::currentIndexChanged, this, &ApplicationStep::edited);
}

void WorkStep::addExperience(const protocol::ApplicationPosition& item) {
    const auto part = [] {
        auto* widget = new QWidget;
        auto* line = new QHBoxLayout(widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(kBetween);
        return widget;
    };
    auto* names = part();
    auto* years = part();
    const auto input = [&](const QString& name, const QString& value, const QString& objectName, int width) {
        auto* made = new widgets::Input;
        made->setAccessibleName(name);
        made->setPlaceholderText(name);
        made->setText(value);
        made->setObjectName(objectName + QString::number(m_experience->rows().size()));
        if (width > 0) {
            made->setValidator(new QIntValidator(0, 9999, made));
            widgets::setScaledWidth(*made, width);
        }
        (width > 0 ? years : names)->layout()->addWidget(made);
        connect(made, &QLineEdit::textChanged, this, &ApplicationStep::edited);
    };
    input(tr("Position"), textOf(item.title), QStringLiteral("experienceTitle"), 0);
    input(tr("Company"), textOf(item.company), QStringLiteral("experienceCompany"), 0);
    input(tr("From"), item.fromYear ? QString::number(*item.fromYear) : QString(), QStringLiteral("experienceFrom"),
          kYear);
    input(tr("To"), item.toYear ? QString::number(*item.toYear) : QString(), QStringLiteral("experienceTo"), kYear);
    auto* row = new widgets::SideBySide(names, years, 2 * kYear + kBetween, kLeastNames, kBetween);
    m_experience->addRow(row, tr("Remove this position"));
}

void WorkStep::fill(const ApplicationForm& form) {
    m_years->setText(form.yearsOfExperience > 0 ? QString::number(form.yearsOfExperience) : QString());
    m_expertise->clear();
    for (const auto& item : form.expertise)
        addExpertise(item);
    m_experience->clear();
    for (const auto& item : form.experience)
        addExperience(item);
}

void WorkStep::read(ApplicationForm& form) const {
    form.yearsOfExperience = m_years->text().toInt();
    form.expertise.clear();
    for (const auto* row : m_expertise->rows()) {
        const auto tag = row->findChild<widgets::Input*>()->text().trimmed().toStdString();
        if (!tag.empty()) form.expertise.push_back({tag, row->findChild<widgets::Select*>()->currentIndex() + 1});
    }
    form.experience.clear();
    for (const auto* row : m_experience->rows()) {
        const auto inputs = row->findChildren<widgets::Input*>();
        protocol::ApplicationPosition item;
        item.title = inputs[0]->text().trimmed().toStdString();
        item.company = inputs[1]->text().trimmed().toStdString();
        item.fromYear = yearOf(*inputs[2]);
        item.toYear = yearOf(*inputs[3]);
        if (!item.title.empty() || !item.company.empty() || item.fromYear || item.toYear)
            form.experience.push_back(item);
    }
}

bool WorkStep::showErrors(const domain::Error& error) {
    const auto years = wordsAbout(error, "form.yearsOfExperience");
    const auto expertise = wordsAbout(error, "form.expertise");
    const auto experience = wordsAbout(error, "form.experience");
    m_years->setError(years);
    m_expertise->setError(expertise);
    m_experience->setError(experience);
    return !years.isEmpty() || !expertise.isEmpty() || !experience.isEmpty();
}

QStringList WorkStep::missing(const ApplicationForm& form) const {
    auto words = emptyOnes(form, {{"expertise", tr("Expertise")}, {"experience", tr("Experience")}});
    if (!std::ranges::all_of(form.experience, isWhole)) words << tr("Position, company and first year of each");
    return words;
}

// Offer

namespace {

struct CommissionWords {
    Q_DECLARE_TR_FUNCTIONS(mc::mentor::CommissionWords)
};

}  // namespace

QString commissionWords(const ApplicationForm& form, const net::ServerTerms& terms) {
    const auto& prices = form.prices;
    const auto price = prices.empty() ? terms.priceLeast() : std::max(prices.front().price, terms.priceLeast());
    const auto split = domain::splitFee(price, {});
    return CommissionWords::tr(
               "Of a session of %1 you get %2. We keep %3 commission, GST included, and %4 goes to the payment "
               "service.")
        .arg(text::moneyShort(split.listPrice), text::money(split.mentorShare), text::money(split.commission),
             text::money(split.gatewayFee));
}

OfferStep::OfferStep(const net::ServerTerms& terms, QWidget* parent) : ApplicationStep(parent), m_terms(terms) {
    auto* column = makeColumn(tr("You set your prices, between %1 and %2 a session.")
                                  .arg(text::moneyShort(terms.priceLeast()), text::moneyShort(terms.priceMost())));
    m_topics = field(tr("Topics"), "applyTopics", 0);
    m_topics->setHint(tr("With commas between them: Mock interview, Career advice"));
    column->addWidget(m_topics);
    column->addWidget(new Label(tr("Lengths and prices"), TextRole::strong));
    m_usual = new Label(tr("Usual is what the middle half of mentors in your fields ask, with your experience where "
                           "there are enough of them."),
                        TextRole::detail, Token::text2);
    m_usual->setObjectName(QStringLiteral("applyUsual"));
    m_usual->setWordWrap(true);
    m_usual->hide();
    column->addWidget(m_usual);
    for (const int minutes : kLengths)
        addLength(*column, minutes);
    m_priceError = new Label({}, TextRole::detail, Token::dangerText);
    m_priceError->setWordWrap(true);
    m_priceError->hide();
    column->addWidget(m_priceError);
    m_example = new Label({}, TextRole::detail, Token::text2);
    m_example->setObjectName(QStringLiteral("applyExample"));
    m_example->setWordWrap(true);
    column->addWidget(m_example);
    m_instant = new widgets::CheckRow(tr("Bookings are confirmed at once, without asking me"));
    m_instant->setObjectName(QStringLiteral("applyInstant"));
    column->addWidget(m_instant);
    connect(m_topics, &TextField::textChanged, this, &ApplicationStep::edited);
    connect(m_instant, &QAbstractButton::toggled, this, &ApplicationStep::edited);
    connect(&m_terms, &net::ServerTerms::changed, this, &OfferStep::showExample);
    showExample();
}

void OfferStep::addLength(QVBoxLayout& column, int minutes) {
    auto* offered = new widgets::CheckRow(tr("%n minute(s)", nullptr, minutes));
    offered->setObjectName(QStringLiteral("applyLength%1").arg(minutes));
    auto* price = new TextField;
    price->setInputName(QStringLiteral("applyPrice%1").arg(minutes));
    price->input()->setAccessibleName(tr("Price of %n minute(s)", nullptr, minutes));
    price->input()->setValidator(new QIntValidator(0, 9'999'999, price));
    widgets::setScaledWidth(*price, 120);
    auto* yours = new Label({}, TextRole::detail, Token::text2);
    auto* usual = new Label({}, TextRole::detail, Token::text2);
    usual->setObjectName(QStringLiteral("applyUsual%1").arg(minutes));
    auto* beside = new QWidget;  // There also while it is empty, so that the fields stand below each other.
    auto* words = new QVBoxLayout(beside);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    for (auto* label : {yours, usual}) {
        label->hide();
        words->addWidget(label);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(offered, 1);
    line->addWidget(price);
    line->addWidget(beside, 1);
    column.addLayout(line);
    m_lengths.push_back({minutes, offered, price, yours, usual});
    const auto index = m_lengths.size() - 1;
    const auto changed = [this, index] {
        m_lengths[index].price->setEnabled(m_lengths[index].offered->isChecked());
        showShare(m_lengths[index]);
        showExample();
        emit edited();
    };
    connect(offered, &QAbstractButton::toggled, this, changed);
    connect(price, &TextField::textChanged, this, changed);
    price->setEnabled(false);
}

/// What is hers of it, by the same rule the server books with (decision 9).
void OfferStep::showShare(const Length& length) const {
    const domain::Money price{length.price->text().toLongLong() * 100, m_terms.priceLeast().currency};
    const bool known = length.offered->isChecked() && price >= m_terms.priceLeast() && price <= m_terms.priceMost();
    length.yours->setText(known ? tr("%1 for you").arg(text::money(domain::splitFee(price, {}).mentorShare))
                                : QString());
    length.yours->setVisible(known);
}

void OfferStep::showExample() {
    ApplicationForm form;
    read(form);
    m_example->setText(commissionWords(form, m_terms));
}

QString OfferStep::usualWords(const protocol::PriceGuide& guide) {
    if (guide.low == guide.high) return tr("Usual: %1").arg(text::moneyShort(guide.low));
    return tr("Usual: %1 – %2").arg(text::moneyShort(guide.low), text::moneyShort(guide.high));
}

void OfferStep::setGuidance(const protocol::PriceGuidance& guidance) {
    bool any = false;
    for (const auto& length : m_lengths) {
        const auto found = std::ranges::find(guidance.items, length.minutes, &protocol::PriceGuide::minutes);
        const bool known = found != guidance.items.end();
        if (known) length.usual->setText(usualWords(*found));
        length.usual->setVisible(known);
        any = any || known;
    }
    m_usual->setVisible(any);
}

void OfferStep::fill(const ApplicationForm& form) {
    m_topics->setText(text::joinList(form.topics));
    for (const auto& length : m_lengths) {
        const auto found = std::ranges::find(form.prices, length.minutes, &protocol::DurationPrice::minutes);
        const bool offered = found != form.prices.end();
        length.offered->setChecked(offered);
        length.price->setText(offered ? QString::number(found->price.minor / 100) : QString());
        length.price->setEnabled(offered);
        showShare(length);
    }
    m_instant->setChecked(form.instantBook);
    showExample();
}

void OfferStep::read(ApplicationForm& form) const {
    form.topics = text::splitList(m_topics->text());
    form.prices.clear();
    for (const auto& length : m_lengths)
        if (length.offered->isChecked())
            form.prices.push_back(
                {length.minutes, {length.price->text().toLongLong() * 100, m_terms.priceLeast().currency}});
    form.instantBook = m_instant->isChecked();
}

bool OfferStep::showErrors(const domain::Error& error) {
    const auto topics = wordsAbout(error, "form.topics");
    const auto prices = wordsAbout(error, "form.prices");
    m_topics->setError(topics);
    m_priceError->setText(prices);
    m_priceError->setVisible(!prices.isEmpty());
    return !topics.isEmpty() || !prices.isEmpty();
}

QStringList OfferStep::missing(const ApplicationForm& form) const {
    auto words = emptyOnes(form, {{"topics", tr("Topics")}, {"prices", tr("Lengths and prices")}});
    for (const auto& item : form.prices)
        if (item.price < m_terms.priceLeast() || item.price > m_terms.priceMost())
            words << tr("Price of %n minute(s)", nullptr, item.minutes);
    return words;
}

// Times

TimesStep::TimesStep(const domain::ZoneName& zone, QWidget* parent) : ApplicationStep(parent), m_windows(7) {
    auto* column = makeColumn(
        tr("The hours of a usual week in which you could be booked. You can change them at any time later."));
    m_zone = new widgets::SelectField(tr("Time zone"));
    m_zone->select()->setObjectName(QStringLiteral("applyZone"));
    account::fillZones(*m_zone->select(), zone);
    column->addWidget(m_zone);
    connect(m_zone->select(), &QComboBox::currentIndexChanged, this, &ApplicationStep::edited);
    m_days.resize(7);
    for (int place = 0; place < 7; ++place) {
        const int weekday = text::weekdayAt(place);
        auto* row = new WeekdayRow(weekday);
        m_days[static_cast<std::size_t>(weekday - 1)] = row;
        column->addWidget(row);
        connect(row, &WeekdayRow::changed, this, [this, row](int day, const auto& windows) {
            m_windows[static_cast<std::size_t>(day - 1)] = windows;
            row->setWindows(windows);
            emit edited();
        });
    }
    m_error = new Label({}, TextRole::detail, Token::dangerText);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
}

void TimesStep::fill(const ApplicationForm& form) {
    if (form.timeZone) account::chooseZone(*m_zone->select(), *form.timeZone);
    for (auto& day : m_windows)
        day.clear();
    for (const auto& window : form.windows)
        m_windows[static_cast<std::size_t>(window.weekday - 1)].push_back({window.begin, window.end});
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setWindows(m_windows[day]);
}

void TimesStep::read(ApplicationForm& form) const {
    form.timeZone = account::chosenZone(*m_zone->select());
    form.windows.clear();
    for (std::size_t day = 0; day < m_windows.size(); ++day)
        for (const auto& window : m_windows[day])
            form.windows.push_back({static_cast<int>(day) + 1, window.begin, window.end});
}

bool TimesStep::showErrors(const domain::Error& error) {
    auto words = wordsAbout(error, "form.windows");
    if (words.isEmpty()) words = wordsAbout(error, "form.timeZone");
    m_error->setText(words);
    m_error->setVisible(!words.isEmpty());
    return !words.isEmpty();
}

QStringList TimesStep::missing(const ApplicationForm& form) const {
    return emptyOnes(form, {{"windows", tr("Hours of a usual week")}});
}

}  // namespace mc::mentor
