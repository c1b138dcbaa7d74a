package org.centralita.number;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.centralita.page.Conflict;
import org.centralita.page.KeysetModel;
import org.centralita.page.Messages;
import org.centralita.page.Viewer;
import org.centralita.tenant.TenantBean;
import org.omnifaces.util.Faces;
import org.primefaces.model.SortMeta;

/** The number blocks on a customer's tab Numbers (N2). */
@Named
@ViewScoped
public class NumberBlocksBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private NumberRangeService numbers;
  @Inject private NumberSupplyBean supply;
  @Inject private TenantBean page;
  @Inject private Viewer viewer;

  private final KeysetModel<NumberBlockData> model = new KeysetModel<>(this::read);
  private UUID tenantId;
  private NumberBlockData chosen = new NumberBlockData();

  @PostConstruct
  void open() {
    tenantId = page.getId();
  }

  private KeysetModel.Slice<NumberBlockData> read(String cursor, SortMeta sort) {
    NumberBlockQuery query = new NumberBlockQuery();
    query.setLimit(KeysetModel.PAGE);
    query.setCursor(cursor);
    NumberBlockPage blocks = numbers.blocks(tenantId, query);
    return new KeysetModel.Slice<>(blocks.getItems(), blocks.getNext());
  }

  public void more() {
    Messages.refused(model::more);
  }

  public void assign() {
    finish("block.assigned", () -> chosen = numbers.assignNext(tenantId));
  }

  /** Asks what to do with this one. */
  public void choose(NumberBlockData block) {
    chosen = Conflict.copy(block, NumberBlockData.class);
    chosen.setVersion(block.getVersion());
  }

  public void locate() {
    finish("block.located", () -> numbers.update(tenantId, chosen));
  }

  public void release() {
    finish("block.released", () -> numbers.release(tenantId, chosen.getId(), chosen.getVersion()));
  }

  private void finish(String text, Runnable work) {
    if (Messages.refused(work) == null) {
      Messages.done(
          viewer.fill(Faces.evaluateExpressionGet("#{numberText['" + text + "']}"), range(chosen)));
    }
    model.restart();
    supply.changed();
  }

  /** What people call a block; null for none. */
  public String range(NumberBlockData block) {
    return block.getStart() == null ? null : block.getStart() + "–" + block.getEnd();
  }

  public KeysetModel<NumberBlockData> getModel() {
    return model;
  }

  public NumberBlockData getChosen() {
    return chosen;
  }
}
