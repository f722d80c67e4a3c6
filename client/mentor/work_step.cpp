#include "mentor/work_step.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QVBoxLayout>
#include <algorithm>

#include "mentor/rows_editor.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using protocol::ApplicationForm;
using widgets::Label;
using widgets::TextField;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kMostTags = 12;
constexpr int kMostWork = 20;
constexpr int kBetween = 8;
constexpr int kYear = 84;         ///< Of a field for a year.
constexpr int kLeastNames = 260;  ///< Of position and company beside their years.

std::optional<int> yearOf(const QLineEdit& input) {
    return input.text().isEmpty() ? std::nullopt : std::optional(input.text().toInt());
}

bool isWhole(const protocol::ApplicationPosition& position) {
    return !position.title.empty() && !position.company.empty() && position.fromYear;
}

}  // namespace

WorkStep::WorkStep(QWidget* parent) : ApplicationStep(parent) {
    auto* column = makeColumn(tr("What you can help with, and where you learned it."));
    m_years = makeField(tr("Years of experience"), "applyYears", 0);
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

}  // namespace mc::mentor
