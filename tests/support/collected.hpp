// What a plugin contributed, collected for a test.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::tests {

class Collected final : public Registry {
public:
    void add(std::unique_ptr<Check> one) override { checks.push_back(std::move(one)); }
    void add(std::unique_ptr<Step> one) override { steps.push_back(std::move(one)); }
    void add(std::unique_ptr<Report> one) override { reports.push_back(std::move(one)); }
    void add(std::unique_ptr<Population> one) override { populations.push_back(std::move(one)); }
    void add(std::unique_ptr<Register> one) override { registers.push_back(std::move(one)); }
    void add(std::unique_ptr<Page> one) override { pages.push_back(std::move(one)); }
    void add(std::unique_ptr<Listener> one) override { listeners.push_back(std::move(one)); }
    void add(Grouping one) override { groupings.push_back(std::move(one)); }
    void add(Setting one) override { settings.emplace(one.key, one.fallback); }
    void add(Permission one) override { rights.declare(one); }

    std::vector<std::unique_ptr<Check>> checks;
    std::vector<std::unique_ptr<Step>> steps;
    std::vector<std::unique_ptr<Report>> reports;
    std::vector<std::unique_ptr<Population>> populations;
    std::vector<std::unique_ptr<Register>> registers;
    std::vector<std::unique_ptr<Page>> pages;
    std::vector<std::unique_ptr<Listener>> listeners;
    std::vector<Grouping> groupings;
    Answers settings;
    Rights rights;
};

}  // namespace convoke::tests
