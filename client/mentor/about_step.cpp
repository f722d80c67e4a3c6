#include "mentor/about_step.h"

#include <QVBoxLayout>

#include "text/comma_list.h"
#include "widgets/fold.h"
#include "widgets/text_area.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using protocol::ApplicationForm;
using widgets::TextField;

namespace {

constexpr int kLeastField = 220;

}  // namespace

AboutStep::AboutStep(QWidget* parent) : ApplicationStep(parent) {
    auto* column = makeColumn(tr("Students see this on your page. Write it as you would introduce yourself."));
    m_headline = makeField(tr("Headline"), "applyHeadline", 120);
    m_headline->setPlaceholder(tr("Staff Engineer at Google"));
    m_company = makeField(tr("Company"), "applyCompany", 80);
    m_city = makeField(tr("City"), "applyCity", 80);
    m_country = makeField(tr("Country"), "applyCountry", 80);
    m_languages = makeField(tr("Languages"), "applyLanguages", 0);
    m_languages->setHint(tr("With commas between them: English, Hindi"));
    m_linkedIn = makeField(tr("LinkedIn address"), "applyLinkedIn", 0);
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

}  // namespace mc::mentor
