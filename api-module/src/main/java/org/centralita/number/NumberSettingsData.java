package org.centralita.number;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.data.Data;
import org.centralita.data.ReadOnly;

/**
 * From which numbers a reseller's customers get their blocks (N1). A reseller that never set any
 * has none, and assigning a block is refused.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "version",
      "rangeStart",
      "blockSize",
      "rangeEnd",
      "sipRealm",
      "blocksAssigned",
      "blocksFree"
    })
@JsonbPropertyOrder({
  "rangeStart",
  "blockSize",
  "rangeEnd",
  "sipRealm",
  "blocksAssigned",
  "blocksFree"
})
public class NumberSettingsData implements Data {

  private static final long serialVersionUID = 1L;

  /** The largest number: fifteen digits, as E.164 has them. */
  public static final long LARGEST = 999_999_999_999_999L;

  /** A host name (RFC 1123) of up to 64 characters, as Kamailio's subscriber table takes it. */
  public static final String REALM =
      "(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*";

  @JsonbTransient private Long version;

  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = NumberSettingsData.LARGEST, message = "TOO_LARGE")
  private Long rangeStart;

  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = 100000, message = "TOO_LARGE")
  private Integer blockSize;

  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = NumberSettingsData.LARGEST, message = "TOO_LARGE")
  private Long rangeEnd;

  @Pattern(regexp = NumberSettingsData.REALM, message = "BAD_REALM")
  private String sipRealm;

  @ReadOnly private Long blocksAssigned;

  @ReadOnly private Long blocksFree;

  /** How often the record was changed; in REST it travels as the ETag. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** The first number of the first block. Null only where nothing was ever set. */
  public Long getRangeStart() {
    return rangeStart;
  }

  public void setRangeStart(Long rangeStart) {
    this.rangeStart = rangeStart;
  }

  /**
   * How many numbers a new block has. Blocks that were assigned stay as they are. Null only where
   * nothing was ever set.
   */
  public Integer getBlockSize() {
    return blockSize;
  }

  public void setBlockSize(Integer blockSize) {
    this.blockSize = blockSize;
  }

  /** The last number that a block may have; null for no end. */
  public Long getRangeEnd() {
    return rangeEnd;
  }

  public void setRangeEnd(Long rangeEnd) {
    this.rangeEnd = rangeEnd;
  }

  /** Realm and domain of the account's SIP users; the host of the public URL when null. */
  public String getSipRealm() {
    return sipRealm;
  }

  public void setSipRealm(String sipRealm) {
    this.sipRealm = sipRealm;
  }

  /** How many blocks are assigned. Read only. */
  public Long getBlocksAssigned() {
    return blocksAssigned;
  }

  public void setBlocksAssigned(Long blocksAssigned) {
    this.blocksAssigned = blocksAssigned;
  }

  /** How many blocks of this size are left; null where the range has no end. Read only. */
  public Long getBlocksFree() {
    return blocksFree;
  }

  public void setBlocksFree(Long blocksFree) {
    this.blocksFree = blocksFree;
  }
}
