package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  private static int spend(RetryBudget budget) {
    int retries = 0;
    while (retries < 1_000 && budget.withdraw()) {
      retries++;
    }
    return retries;
  }

  @Test
  void atFirstThereIsTheReserve() {
    RetryBudget budget = new RetryBudget(new BudgetSettings.Limited(0.1, 7));
    assertThat(spend(budget)).isEqualTo(7);
    assertThat(budget.suffices()).isFalse();
  }

  @Test
  void tenCallsPayForARetryOfATenth() {
    RetryBudget budget = new RetryBudget(new BudgetSettings.Limited(0.1, 7));
    spend(budget);
    for (int i = 0; i < 9; i++) {
      budget.deposit();
    }
    assertThat(budget.withdraw()).isFalse();
    budget.deposit();
    assertThat(budget.withdraw()).isTrue();
    assertThat(budget.withdraw()).isFalse();
  }

  @Test
  void noMoreThanTheReserveIsSavedUp() {
    RetryBudget budget = new RetryBudget(new BudgetSettings.Limited(0.5, 3));
    for (int i = 0; i < 100; i++) {
      budget.deposit();
    }
    assertThat(spend(budget)).isEqualTo(3);
  }

  @Test
  void withoutALimitThereIsAlwaysEnough() {
    assertThat(spend(new RetryBudget(new BudgetSettings.Unlimited()))).isEqualTo(1_000);
  }

  @Test
  void aBudgetThatIsSetDuringARunBeginsFullAndOneThatShrinksLosesWhatIsTooMuch() {
    RetryBudget budget = new RetryBudget(new BudgetSettings.Unlimited());
    budget.configure(new BudgetSettings.Limited(0.1, 9));
    budget.withdraw();
    budget.configure(new BudgetSettings.Limited(0.2, 5));
    assertThat(spend(budget)).isEqualTo(5);
  }
}
