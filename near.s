000000000003f4b0 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF>:
   3f4b0:	push   %rbx
   3f4b1:	sub    $0x890,%rsp
   3f4b8:	mov    %rax,%rbx
   3f4bb:	vinsertf128 $0x1,%xmm1,%ymm0,%ymm9
   3f4c1:	vinsertf128 $0x1,%xmm3,%ymm2,%ymm8
   3f4c7:	vmulpd %ymm9,%ymm9,%ymm2
   3f4cc:	vmulpd %ymm8,%ymm8,%ymm4
   3f4d1:	vbroadcastsd 0x90(%r13),%ymm14
   3f4da:	vbroadcastsd 0x38(%r13),%ymm0
   3f4e0:	vmovapd %ymm8,%ymm7
   3f4e4:	vfmadd213pd %ymm0,%ymm14,%ymm7
   3f4e9:	vmovsd 0xb0(%r13),%xmm1
   3f4f2:	vxorpd 0xa9146(%rip),%xmm1,%xmm1        # e8640 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xfbc>
   3f4fa:	vfmadd213pd %ymm0,%ymm9,%ymm14
   3f4ff:	vbroadcastsd %xmm1,%ymm5
   3f504:	vbroadcastsd 0xa81db(%rip),%ymm0        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   3f50d:	vmovapd %ymm8,%ymm6
   3f511:	vfmadd213pd %ymm0,%ymm5,%ymm6
   3f516:	vfmadd213pd %ymm0,%ymm9,%ymm5
   3f51b:	vbroadcastsd 0x138(%r13),%ymm0
   3f524:	vbroadcastsd 0xe0(%r13),%ymm1
   3f52d:	vmulpd %ymm1,%ymm4,%ymm11
   3f531:	vmovapd %ymm2,%ymm12
   3f535:	vmulpd %ymm1,%ymm2,%ymm10
   3f539:	vbroadcastsd 0xa8236(%rip),%ymm13        # e7778 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xf4>
   3f542:	vandpd %ymm13,%ymm10,%ymm1
   3f547:	vandpd %ymm13,%ymm11,%ymm2
   3f54c:	vbroadcastsd 0xa898b(%rip),%ymm3        # e7ee0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x85c>
   3f555:	vcmpltpd %ymm3,%ymm2,%ymm2
   3f55a:	vcmpltpd %ymm3,%ymm1,%ymm1
   3f55f:	vmulpd %ymm0,%ymm8,%ymm3
   3f563:	vmulpd %ymm0,%ymm9,%ymm0
   3f567:	vmovupd %ymm0,0x1f0(%rsp)
   3f570:	vpackssdw %ymm2,%ymm1,%ymm0
   3f574:	vextracti128 $0x1,%ymm0,%xmm1
   3f57a:	test   $0x1,%dil
   3f57e:	vmovupd %ymm4,0x230(%rsp)
   3f587:	vmovupd %ymm12,0x110(%rsp)
   3f590:	vmovupd %ymm8,0x90(%rsp)
   3f599:	vmovupd %ymm9,0xf0(%rsp)
   3f5a2:	vmovupd %ymm3,0x2b0(%rsp)
   3f5ab:	je     3f5da <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x12a>
   3f5ad:	vmovupd %ymm11,0x410(%rsp)
   3f5b6:	vmovupd %ymm10,0x290(%rsp)
   3f5bf:	vmovupd %ymm6,0x130(%rsp)
   3f5c8:	vmovupd %ymm5,0x210(%rsp)
   3f5d1:	vpackssdw %xmm1,%xmm0,%xmm0
   3f5d5:	jmp    3fc05 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x755>
   3f5da:	vmovdqu %ymm0,0x40(%rsp)
   3f5e0:	vbroadcastsd 0xd8(%r13),%ymm0
   3f5e9:	vmovdqa %xmm1,0x310(%rsp)
   3f5f2:	vbroadcastsd 0xd0(%r13),%ymm1
   3f5fb:	vmovapd %ymm8,%ymm2
   3f5ff:	vfmadd213pd %ymm1,%ymm0,%ymm2
   3f604:	vfmadd213pd %ymm1,%ymm9,%ymm0
   3f609:	vbroadcastsd 0xc8(%r13),%ymm1
   3f612:	vfmadd213pd %ymm1,%ymm9,%ymm0
   3f617:	vfmadd213pd %ymm1,%ymm8,%ymm2
   3f61c:	vxorpd %xmm15,%xmm15,%xmm15
   3f621:	vsubpd %ymm12,%ymm15,%ymm1
   3f626:	vsubpd %ymm4,%ymm15,%ymm3
   3f62a:	vfmadd231pd %ymm3,%ymm2,%ymm6
   3f62f:	vmovupd %ymm6,0x130(%rsp)
   3f638:	vfmadd231pd %ymm1,%ymm0,%ymm5
   3f63d:	vmovupd %ymm5,0x210(%rsp)
   3f646:	vbroadcastsd 0xf8(%r13),%ymm3
   3f64f:	vbroadcastsd 0xf0(%r13),%ymm0
   3f658:	vmovupd %ymm0,0x290(%rsp)
   3f661:	vmovapd %ymm8,%ymm1
   3f665:	vfmadd213pd %ymm0,%ymm3,%ymm1
   3f66a:	vbroadcastsd 0xe8(%r13),%ymm0
   3f673:	vmovupd %ymm0,0xd0(%rsp)
   3f67c:	vfmadd213pd %ymm0,%ymm8,%ymm1
   3f681:	vmulpd %ymm4,%ymm8,%ymm2
   3f685:	vfmadd231pd %ymm2,%ymm1,%ymm11
   3f68a:	vmovupd %ymm11,0x410(%rsp)
   3f693:	vbroadcastsd 0x88(%r13),%ymm6
   3f69c:	vbroadcastsd 0x40(%r13),%ymm4
   3f6a2:	vfmadd213pd %ymm4,%ymm6,%ymm8
   3f6a7:	vbroadcastsd 0xa8358(%rip),%ymm0        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   3f6b0:	vbroadcastsd 0xa8717(%rip),%ymm1        # e7dd0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x74c>
   3f6b9:	vmovapd %ymm1,%ymm2
   3f6bd:	vfmadd213pd %ymm0,%ymm8,%ymm1
   3f6c2:	vsubpd %ymm1,%ymm0,%ymm5
   3f6c6:	vbroadcastsd 0xa8079(%rip),%ymm0        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   3f6cf:	vfmadd231pd %ymm0,%ymm5,%ymm8
   3f6d4:	vbroadcastsd 0xa879b(%rip),%ymm0        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   3f6dd:	vfmadd231pd %ymm5,%ymm0,%ymm8
   3f6e2:	vbroadcastsd 0xa7ffd(%rip),%ymm11        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   3f6eb:	vmulpd %ymm8,%ymm8,%ymm15
   3f6f0:	vbroadcastsd 0xa86ff(%rip),%ymm0        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   3f6f9:	vmovupd %ymm14,0x190(%rsp)
   3f702:	vbroadcastsd 0xa86e5(%rip),%ymm14        # e7df0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x76c>
   3f70b:	vmovapd %ymm14,%ymm5
   3f70f:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f714:	vbroadcastsd 0xa86e3(%rip),%ymm0        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3f71d:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f722:	vbroadcastsd 0xa86dd(%rip),%ymm0        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   3f72b:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f730:	vbroadcastsd 0xa86d7(%rip),%ymm0        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3f739:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f73e:	vbroadcastsd 0xa86d1(%rip),%ymm0        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   3f747:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f74c:	vmovupd %ymm13,0x2f0(%rsp)
   3f755:	vmovapd %ymm9,%ymm13
   3f75a:	vmulpd %ymm15,%ymm8,%ymm9
   3f75f:	vfmadd213pd %ymm8,%ymm5,%ymm9
   3f764:	vbroadcastsd 0xa86bb(%rip),%ymm0        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3f76d:	vmovapd %ymm10,%ymm12
   3f772:	vbroadcastsd 0xa86a5(%rip),%ymm10        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   3f77b:	vmovapd %ymm10,%ymm5
   3f77f:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f784:	vbroadcastsd 0xa86a3(%rip),%ymm0        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3f78d:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f792:	vbroadcastsd 0xa869d(%rip),%ymm0        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   3f79b:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f7a0:	vbroadcastsd 0xa8697(%rip),%ymm0        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   3f7a9:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f7ae:	vbroadcastsd 0xa8691(%rip),%ymm0        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   3f7b7:	vfmadd213pd %ymm0,%ymm15,%ymm5
   3f7bc:	vmulpd %ymm15,%ymm15,%ymm0
   3f7c1:	vbroadcastsd 0xa836e(%rip),%ymm8        # e7b38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x4b4>
   3f7ca:	vfmadd213pd %ymm11,%ymm8,%ymm15
   3f7cf:	vfmadd231pd %ymm0,%ymm5,%ymm15
   3f7d4:	vbroadcastsd 0xa85a3(%rip),%ymm5        # e7d80 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x6fc>
   3f7dd:	vandpd %ymm5,%ymm1,%ymm0
   3f7e1:	vpcmpeqq 0xa9bb6(%rip),%ymm0,%ymm0        # e93a0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x1d1c>
   3f7ea:	vblendvpd %ymm0,%ymm9,%ymm15,%ymm11
   3f7f0:	vmovupd %ymm11,0x270(%rsp)
   3f7f9:	vblendvpd %ymm0,%ymm15,%ymm9,%ymm9
   3f7ff:	vfmadd213pd %ymm4,%ymm13,%ymm6
   3f804:	vbroadcastsd 0xa81fb(%rip),%ymm0        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   3f80d:	vfmadd213pd %ymm0,%ymm6,%ymm2
   3f812:	vsubpd %ymm2,%ymm0,%ymm0
   3f816:	vbroadcastsd 0xa7f29(%rip),%ymm4        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   3f81f:	vfmadd231pd %ymm4,%ymm0,%ymm6
   3f824:	vbroadcastsd 0xa864b(%rip),%ymm4        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   3f82d:	vfmadd231pd %ymm4,%ymm0,%ymm6
   3f832:	vmulpd %ymm6,%ymm6,%ymm0
   3f836:	vmovapd %ymm14,%ymm4
   3f83a:	vbroadcastsd 0xa85b5(%rip),%ymm11        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   3f843:	vfmadd213pd %ymm11,%ymm0,%ymm4
   3f848:	vbroadcastsd 0xa85af(%rip),%ymm11        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3f851:	vfmadd213pd %ymm11,%ymm0,%ymm4
   3f856:	vbroadcastsd 0xa85a9(%rip),%ymm11        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   3f85f:	vfmadd213pd %ymm11,%ymm0,%ymm4
   3f864:	vbroadcastsd 0xa85a3(%rip),%ymm11        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3f86d:	vfmadd213pd %ymm11,%ymm0,%ymm4
   3f872:	vbroadcastsd 0xa859d(%rip),%ymm11        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   3f87b:	vfmadd213pd %ymm11,%ymm0,%ymm4
   3f880:	vmulpd %ymm0,%ymm6,%ymm11
   3f884:	vfmadd213pd %ymm6,%ymm4,%ymm11
   3f889:	vmovapd %ymm10,%ymm4
   3f88d:	vbroadcastsd 0xa8592(%rip),%ymm6        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3f896:	vfmadd213pd %ymm6,%ymm0,%ymm4
   3f89b:	vbroadcastsd 0xa858c(%rip),%ymm6        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3f8a4:	vfmadd213pd %ymm6,%ymm0,%ymm4
   3f8a9:	vbroadcastsd 0xa8586(%rip),%ymm6        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   3f8b2:	vfmadd213pd %ymm6,%ymm0,%ymm4
   3f8b7:	vbroadcastsd 0xa8580(%rip),%ymm6        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   3f8c0:	vfmadd213pd %ymm6,%ymm0,%ymm4
   3f8c5:	vbroadcastsd 0xa857a(%rip),%ymm6        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   3f8ce:	vfmadd213pd %ymm6,%ymm0,%ymm4
   3f8d3:	vmulpd %ymm0,%ymm0,%ymm6
   3f8d7:	vbroadcastsd 0xa7e08(%rip),%ymm15        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   3f8e0:	vfmadd213pd %ymm15,%ymm8,%ymm0
   3f8e5:	vfmadd231pd %ymm6,%ymm4,%ymm0
   3f8ea:	vfmadd213pd 0x290(%rsp),%ymm13,%ymm3
   3f8f4:	vfmadd213pd 0xd0(%rsp),%ymm13,%ymm3
   3f8fe:	vandpd %ymm5,%ymm2,%ymm4
   3f902:	vxorpd %xmm5,%xmm5,%xmm5
   3f906:	vpcmpeqq %ymm5,%ymm4,%ymm4
   3f90b:	vmulpd 0x110(%rsp),%ymm13,%ymm5
   3f914:	vblendvpd %ymm4,%ymm11,%ymm0,%ymm6
   3f91a:	vmovupd %ymm6,0x20(%rsp)
   3f920:	vfmadd231pd %ymm5,%ymm3,%ymm12
   3f925:	vmovupd %ymm12,0x290(%rsp)
   3f92e:	vblendvpd %ymm4,%ymm0,%ymm11,%ymm5
   3f934:	vpsllq $0x3e,%ymm1,%ymm0
   3f939:	vmovdqu %ymm0,0xd0(%rsp)
   3f942:	vpbroadcastq 0xa7ebd(%rip),%ymm3        # e7808 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x184>
   3f94b:	vpbroadcastq 0xa7dec(%rip),%ymm1        # e7740 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xbc>
   3f954:	vpaddq %ymm1,%ymm0,%ymm4
   3f958:	vpand  %ymm3,%ymm4,%ymm4
   3f95c:	vpxor  %ymm4,%ymm9,%ymm0
   3f960:	vmovdqu %ymm0,(%rsp)
   3f965:	vpsllq $0x3e,%ymm2,%ymm2
   3f96a:	vmovdqu %ymm2,0xb0(%rsp)
   3f973:	vpaddq %ymm1,%ymm2,%ymm1
   3f977:	vpand  %ymm3,%ymm1,%ymm1
   3f97b:	vpxor  %ymm5,%ymm1,%ymm4
   3f97f:	vmovdqu %ymm4,0x60(%rsp)
   3f985:	vmovq  0x110(%r13),%xmm1
   3f98e:	vpxor  %xmm3,%xmm1,%xmm1
   3f992:	vpbroadcastq %xmm1,%ymm5
   3f997:	vbroadcastsd 0xa8(%r13),%ymm9
   3f9a0:	vmovdqa %ymm0,%ymm2
   3f9a4:	vfmadd213pd %ymm15,%ymm9,%ymm2
   3f9a9:	vmulpd %ymm2,%ymm2,%ymm1
   3f9ad:	vfmadd213pd %ymm5,%ymm2,%ymm1
   3f9b2:	vfmadd213pd %ymm15,%ymm4,%ymm9
   3f9b7:	vmulpd %ymm9,%ymm9,%ymm2
   3f9bc:	vfmadd213pd %ymm5,%ymm9,%ymm2
   3f9c1:	vbroadcastsd 0x100(%r13),%ymm5
   3f9ca:	vmulpd %ymm5,%ymm13,%ymm9
   3f9ce:	vbroadcastsd 0x108(%r13),%ymm15
   3f9d7:	vfmadd213pd %ymm9,%ymm15,%ymm2
   3f9dc:	vmulpd 0x90(%rsp),%ymm5,%ymm5
   3f9e5:	vfmadd213pd %ymm5,%ymm15,%ymm1
   3f9ea:	vmulpd %ymm1,%ymm1,%ymm15
   3f9ee:	vmovapd %ymm14,%ymm9
   3f9f3:	vbroadcastsd 0xa83fc(%rip),%ymm0        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   3f9fc:	vfmadd213pd %ymm0,%ymm15,%ymm14
   3fa01:	vbroadcastsd 0xa83f6(%rip),%ymm0        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3fa0a:	vfmadd213pd %ymm0,%ymm15,%ymm14
   3fa0f:	vbroadcastsd 0xa83f0(%rip),%ymm0        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   3fa18:	vfmadd213pd %ymm0,%ymm15,%ymm14
   3fa1d:	vbroadcastsd 0xa83ea(%rip),%ymm0        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3fa26:	vfmadd213pd %ymm0,%ymm15,%ymm14
   3fa2b:	vbroadcastsd 0xa83e4(%rip),%ymm0        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   3fa34:	vfmadd213pd %ymm0,%ymm15,%ymm14
   3fa39:	vmovapd %ymm10,%ymm13
   3fa3e:	vbroadcastsd 0xa83e1(%rip),%ymm0        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3fa47:	vfmadd213pd %ymm0,%ymm15,%ymm13
   3fa4c:	vbroadcastsd 0xa83db(%rip),%ymm12        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3fa55:	vfmadd213pd %ymm12,%ymm15,%ymm13
   3fa5a:	vbroadcastsd 0xa83d5(%rip),%ymm12        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   3fa63:	vfmadd213pd %ymm12,%ymm15,%ymm13
   3fa68:	vbroadcastsd 0xa83cf(%rip),%ymm11        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   3fa71:	vfmadd213pd %ymm11,%ymm15,%ymm13
   3fa76:	vbroadcastsd 0xa83c9(%rip),%ymm6        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   3fa7f:	vfmadd213pd %ymm6,%ymm15,%ymm13
   3fa84:	vmulpd %ymm1,%ymm15,%ymm5
   3fa88:	vmulpd %ymm15,%ymm15,%ymm0
   3fa8d:	vbroadcastsd 0xa7c52(%rip),%ymm4        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   3fa96:	vfmadd213pd %ymm4,%ymm8,%ymm15
   3fa9b:	vfmadd231pd %ymm0,%ymm13,%ymm15
   3faa0:	vmulpd %ymm2,%ymm2,%ymm0
   3faa4:	vbroadcastsd 0xa837b(%rip),%ymm13        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3faad:	vfmadd213pd %ymm13,%ymm0,%ymm10
   3fab2:	vbroadcastsd 0xa8375(%rip),%ymm13        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3fabb:	vfmadd213pd %ymm13,%ymm0,%ymm10
   3fac0:	vfmadd213pd %ymm12,%ymm0,%ymm10
   3fac5:	vfmadd213pd %ymm11,%ymm0,%ymm10
   3faca:	vfmadd213pd %ymm6,%ymm0,%ymm10
   3facf:	vfmadd213pd %ymm4,%ymm0,%ymm8
   3fad4:	vmulpd %ymm0,%ymm0,%ymm13
   3fad8:	vfmadd231pd %ymm13,%ymm10,%ymm8
   3fadd:	vpand  0xb0(%rsp),%ymm3,%ymm10
   3fae6:	vpxor  0x20(%rsp),%ymm10,%ymm10
   3faec:	vbroadcastsd 0xa8303(%rip),%ymm4        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   3faf5:	vfmadd213pd %ymm4,%ymm0,%ymm9
   3fafa:	vbroadcastsd 0xa82fd(%rip),%ymm4        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3fb03:	vfmadd213pd %ymm4,%ymm0,%ymm9
   3fb08:	vbroadcastsd 0xa82f7(%rip),%ymm4        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   3fb11:	vfmadd213pd %ymm4,%ymm0,%ymm9
   3fb16:	vbroadcastsd 0xa82f1(%rip),%ymm4        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3fb1f:	vfmadd213pd %ymm4,%ymm0,%ymm9
   3fb24:	vbroadcastsd 0xa82eb(%rip),%ymm4        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   3fb2d:	vfmadd213pd %ymm4,%ymm0,%ymm9
   3fb32:	vmulpd %ymm0,%ymm2,%ymm0
   3fb36:	vfmadd213pd %ymm2,%ymm9,%ymm0
   3fb3b:	vmulpd 0x60(%rsp),%ymm0,%ymm0
   3fb41:	vfmadd231pd %ymm8,%ymm10,%ymm0
   3fb46:	vpand  0xd0(%rsp),%ymm3,%ymm3
   3fb4f:	vpxor  0x270(%rsp),%ymm3,%ymm3
   3fb58:	vfmadd213pd %ymm1,%ymm14,%ymm5
   3fb5d:	vmovupd 0x190(%rsp),%ymm14
   3fb66:	vmulpd (%rsp),%ymm5,%ymm4
   3fb6b:	vfmadd231pd %ymm15,%ymm3,%ymm4
   3fb70:	vbroadcastsd 0x118(%r13),%ymm3
   3fb79:	vsubpd %ymm3,%ymm0,%ymm0
   3fb7d:	vsubpd %ymm3,%ymm4,%ymm3
   3fb81:	vbroadcastsd 0x140(%r13),%ymm4
   3fb8a:	vmovupd 0x2b0(%rsp),%ymm5
   3fb93:	vfmadd231pd %ymm3,%ymm4,%ymm5
   3fb98:	vmovupd %ymm5,0x2b0(%rsp)
   3fba1:	vmovupd 0x1f0(%rsp),%ymm3
   3fbaa:	vfmadd231pd %ymm0,%ymm4,%ymm3
   3fbaf:	vmovupd %ymm3,0x1f0(%rsp)
   3fbb8:	vmovdqu 0x40(%rsp),%ymm0
   3fbbe:	vpackssdw 0x310(%rsp),%xmm0,%xmm0
   3fbc7:	vsubpd %ymm1,%ymm7,%ymm7
   3fbcb:	vsubpd %ymm2,%ymm14,%ymm14
   3fbcf:	vmovupd 0x2f0(%rsp),%ymm3
   3fbd8:	vandpd %ymm3,%ymm2,%ymm2
   3fbdc:	vandpd %ymm3,%ymm1,%ymm1
   3fbe0:	vbroadcastsd 0xa7f97(%rip),%ymm3        # e7b80 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x4fc>
   3fbe9:	vcmpltpd %ymm3,%ymm1,%ymm1
   3fbee:	vcmpltpd %ymm3,%ymm2,%ymm2
   3fbf3:	vpackssdw %ymm1,%ymm2,%ymm1
   3fbf7:	vextracti128 $0x1,%ymm1,%xmm2
   3fbfd:	vpackssdw %xmm2,%xmm1,%xmm1
   3fc01:	vpand  %xmm1,%xmm0,%xmm0
   3fc05:	vpshufd $0xd8,%xmm0,%xmm0
   3fc0a:	vmovdqa %xmm0,0x2d0(%rsp)
   3fc13:	vmovups 0x20(%r13),%xmm0
   3fc19:	vmovaps %xmm0,0x270(%rsp)
   3fc22:	vmovups 0x50(%r13),%xmm0
   3fc28:	vmovaps %xmm0,0x20(%rsp)
   3fc2e:	vmovups 0x58(%r13),%xmm0
   3fc34:	vmovaps %xmm0,0x2f0(%rsp)
   3fc3d:	vmovups 0x120(%r13),%xmm0
   3fc46:	vmovaps %xmm0,0xd0(%rsp)
   3fc4f:	vmovups 0x128(%r13),%xmm0
   3fc58:	vmovaps %xmm0,0x310(%rsp)
   3fc61:	mov    0x160(%r13),%esi
   3fc68:	test   $0x1,%sil
   3fc6c:	jne    3fc78 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x7c8>
   3fc6e:	vmovsd 0xa82da(%rip),%xmm0        # e7f50 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8cc>
   3fc76:	jmp    3fc80 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x7d0>
   3fc78:	vmovsd 0xa82c8(%rip),%xmm0        # e7f48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8c4>
   3fc80:	vmovaps %xmm0,0x4f0(%rsp)
   3fc89:	vextractf128 $0x1,%ymm7,%xmm0
   3fc8f:	vbroadcastsd 0xa7d70(%rip),%ymm3        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   3fc98:	vbroadcastsd 0xa812f(%rip),%ymm1        # e7dd0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x74c>
   3fca1:	vmovapd %xmm1,%xmm2
   3fca5:	vmovapd %ymm1,%ymm5
   3fca9:	vfmadd213pd %xmm3,%xmm0,%xmm2
   3fcae:	vmovapd %xmm2,0x40(%rsp)
   3fcb4:	vsubpd %xmm2,%xmm3,%xmm1
   3fcb8:	vbroadcastsd 0xa7a87(%rip),%ymm2        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   3fcc1:	vfmadd231pd %xmm2,%xmm1,%xmm0
   3fcc6:	vmovapd %ymm2,%ymm6
   3fcca:	vbroadcastsd 0xa81a5(%rip),%ymm2        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   3fcd3:	vfmadd231pd %xmm1,%xmm2,%xmm0
   3fcd8:	vmovapd %ymm2,%ymm8
   3fcdc:	vmulpd %xmm0,%xmm0,%xmm15
   3fce0:	vbroadcastsd 0xa810f(%rip),%ymm11        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   3fce9:	vbroadcastsd 0xa80fe(%rip),%ymm10        # e7df0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x76c>
   3fcf2:	vmovapd %xmm10,%xmm1
   3fcf6:	vfmadd213pd %xmm11,%xmm15,%xmm1
   3fcfb:	vbroadcastsd 0xa80fc(%rip),%ymm2        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3fd04:	vfmadd213pd %xmm2,%xmm15,%xmm1
   3fd09:	vbroadcastsd 0xa80f6(%rip),%ymm2        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   3fd12:	vfmadd213pd %xmm2,%xmm15,%xmm1
   3fd17:	vmovapd %ymm2,%ymm13
   3fd1b:	vbroadcastsd 0xa80ec(%rip),%ymm2        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3fd24:	vfmadd213pd %xmm2,%xmm15,%xmm1
   3fd29:	vbroadcastsd 0xa80e6(%rip),%ymm9        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   3fd32:	vfmadd213pd %xmm9,%xmm15,%xmm1
   3fd37:	vmulpd %xmm0,%xmm15,%xmm2
   3fd3b:	vfmadd213pd %xmm0,%xmm1,%xmm2
   3fd40:	vmovapd %xmm2,(%rsp)
   3fd45:	vbroadcastsd 0xa80da(%rip),%ymm1        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3fd4e:	vbroadcastsd 0xa80c9(%rip),%ymm0        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   3fd57:	vfmadd213pd %xmm1,%xmm15,%xmm0
   3fd5c:	vbroadcastsd 0xa80cb(%rip),%ymm1        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3fd65:	vfmadd213pd %xmm1,%xmm15,%xmm0
   3fd6a:	vbroadcastsd 0xa80c5(%rip),%ymm1        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   3fd73:	vfmadd213pd %xmm1,%xmm15,%xmm0
   3fd78:	vbroadcastsd 0xa80bf(%rip),%ymm1        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   3fd81:	vfmadd213pd %xmm1,%xmm15,%xmm0
   3fd86:	vbroadcastsd 0xa80b9(%rip),%ymm1        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   3fd8f:	vfmadd213pd %xmm1,%xmm15,%xmm0
   3fd94:	vmulpd %xmm15,%xmm15,%xmm1
   3fd99:	vbroadcastsd 0xa7d96(%rip),%ymm12        # e7b38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x4b4>
   3fda2:	vbroadcastsd 0xa793d(%rip),%ymm2        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   3fdab:	vfmadd213pd %xmm2,%xmm12,%xmm15
   3fdb0:	vmovapd %ymm2,%ymm4
   3fdb4:	vmovapd %ymm12,%ymm2
   3fdb8:	vfmadd231pd %xmm1,%xmm0,%xmm15
   3fdbd:	vmovapd %xmm5,%xmm0
   3fdc1:	vfmadd213pd %xmm3,%xmm7,%xmm0
   3fdc6:	vmovupd %ymm0,0x3d0(%rsp)
   3fdcf:	vsubpd %xmm0,%xmm3,%xmm0
   3fdd3:	vfmadd231pd %xmm6,%xmm0,%xmm7
   3fdd8:	vfmadd231pd %xmm0,%xmm8,%xmm7
   3fddd:	vmulpd %xmm7,%xmm7,%xmm12
   3fde1:	vmovapd %xmm10,%xmm0
   3fde5:	vfmadd213pd %xmm11,%xmm12,%xmm0
   3fdea:	vbroadcastsd 0xa800d(%rip),%ymm3        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3fdf3:	vfmadd213pd %xmm3,%xmm12,%xmm0
   3fdf8:	vfmadd213pd %xmm13,%xmm12,%xmm0
   3fdfd:	vbroadcastsd 0xa800a(%rip),%ymm1        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3fe06:	vfmadd213pd %xmm1,%xmm12,%xmm0
   3fe0b:	vfmadd213pd %xmm9,%xmm12,%xmm0
   3fe10:	vmulpd %xmm7,%xmm12,%xmm1
   3fe14:	vfmadd213pd %xmm7,%xmm0,%xmm1
   3fe19:	vmovupd %ymm1,0x60(%rsp)
   3fe1f:	vbroadcastsd 0xa7ff8(%rip),%ymm0        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   3fe28:	vbroadcastsd 0xa7ff7(%rip),%ymm1        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3fe31:	vfmadd213pd %xmm1,%xmm12,%xmm0
   3fe36:	vbroadcastsd 0xa7ff1(%rip),%ymm1        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3fe3f:	vfmadd213pd %xmm1,%xmm12,%xmm0
   3fe44:	vbroadcastsd 0xa7feb(%rip),%ymm9        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   3fe4d:	vfmadd213pd %xmm9,%xmm12,%xmm0
   3fe52:	vbroadcastsd 0xa7fe5(%rip),%ymm1        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   3fe5b:	vfmadd213pd %xmm1,%xmm12,%xmm0
   3fe60:	vbroadcastsd 0xa7fdf(%rip),%ymm1        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   3fe69:	vfmadd213pd %xmm1,%xmm12,%xmm0
   3fe6e:	vmulpd %xmm12,%xmm12,%xmm1
   3fe73:	vfmadd213pd %xmm4,%xmm2,%xmm12
   3fe78:	vfmadd231pd %xmm1,%xmm0,%xmm12
   3fe7d:	vextractf128 $0x1,%ymm14,%xmm0
   3fe83:	vmovapd %xmm5,%xmm1
   3fe87:	vmovapd %ymm5,%ymm4
   3fe8b:	vbroadcastsd 0xa7b74(%rip),%ymm2        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   3fe94:	vfmadd213pd %xmm2,%xmm0,%xmm1
   3fe99:	vmovapd %xmm1,0x390(%rsp)
   3fea2:	vsubpd %xmm1,%xmm2,%xmm1
   3fea6:	vfmadd231pd %xmm6,%xmm1,%xmm0
   3feab:	vfmadd231pd %xmm1,%xmm8,%xmm0
   3feb0:	vmulpd %xmm0,%xmm0,%xmm5
   3feb4:	vmovapd %xmm10,%xmm2
   3feb8:	vfmadd213pd %xmm11,%xmm5,%xmm2
   3febd:	vfmadd213pd %xmm3,%xmm5,%xmm2
   3fec2:	vfmadd213pd %xmm13,%xmm5,%xmm2
   3fec7:	vbroadcastsd 0xa7f40(%rip),%ymm6        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   3fed0:	vfmadd213pd %xmm6,%xmm5,%xmm2
   3fed5:	vbroadcastsd 0xa7f3a(%rip),%ymm7        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   3fede:	vfmadd213pd %xmm7,%xmm5,%xmm2
   3fee3:	vmulpd %xmm5,%xmm0,%xmm8
   3fee7:	vfmadd213pd %xmm0,%xmm2,%xmm8
   3feec:	vmovapd %xmm8,0x80(%rsp)
   3fef5:	vbroadcastsd 0xa7f22(%rip),%ymm0        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   3fefe:	vbroadcastsd 0xa7f21(%rip),%ymm2        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3ff07:	vfmadd213pd %xmm2,%xmm5,%xmm0
   3ff0c:	vbroadcastsd 0xa7f1b(%rip),%ymm8        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   3ff15:	vfmadd213pd %xmm8,%xmm5,%xmm0
   3ff1a:	vfmadd213pd %xmm9,%xmm5,%xmm0
   3ff1f:	vbroadcastsd 0xa7f18(%rip),%ymm3        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   3ff28:	vfmadd213pd %xmm3,%xmm5,%xmm0
   3ff2d:	vbroadcastsd 0xa7f12(%rip),%ymm9        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   3ff36:	vfmadd213pd %xmm9,%xmm5,%xmm0
   3ff3b:	vmulpd %xmm5,%xmm5,%xmm2
   3ff3f:	vbroadcastsd 0xa7bf0(%rip),%ymm1        # e7b38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x4b4>
   3ff48:	vbroadcastsd 0xa7797(%rip),%ymm13        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   3ff51:	vfmadd213pd %xmm13,%xmm1,%xmm5
   3ff56:	vfmadd231pd %xmm2,%xmm0,%xmm5
   3ff5b:	vmovapd %xmm4,%xmm0
   3ff5f:	vbroadcastsd 0xa7aa0(%rip),%ymm2        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   3ff68:	vfmadd213pd %xmm2,%xmm14,%xmm0
   3ff6d:	vmovupd %ymm0,0x190(%rsp)
   3ff76:	vsubpd %xmm0,%xmm2,%xmm0
   3ff7a:	vbroadcastsd 0xa77c5(%rip),%ymm1        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   3ff83:	vfmadd231pd %xmm1,%xmm0,%xmm14
   3ff88:	vbroadcastsd 0xa7ee7(%rip),%ymm1        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   3ff91:	vfmadd231pd %xmm0,%xmm1,%xmm14
   3ff96:	vmulpd %xmm14,%xmm14,%xmm0
   3ff9b:	vmovapd %xmm10,%xmm4
   3ff9f:	vfmadd213pd %xmm11,%xmm0,%xmm4
   3ffa4:	vbroadcastsd 0xa7e53(%rip),%ymm1        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   3ffad:	vfmadd213pd %xmm1,%xmm0,%xmm4
   3ffb2:	vbroadcastsd 0xa7e4d(%rip),%ymm1        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   3ffbb:	vfmadd213pd %xmm1,%xmm0,%xmm4
   3ffc0:	vfmadd213pd %xmm6,%xmm0,%xmm4
   3ffc5:	vfmadd213pd %xmm7,%xmm0,%xmm4
   3ffca:	vmulpd %xmm0,%xmm14,%xmm6
   3ffce:	vfmadd213pd %xmm14,%xmm4,%xmm6
   3ffd3:	vbroadcastsd 0xa7e44(%rip),%ymm1        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   3ffdc:	vmovapd %xmm1,%xmm4
   3ffe0:	vbroadcastsd 0xa7e3f(%rip),%ymm1        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   3ffe9:	vfmadd213pd %xmm1,%xmm0,%xmm4
   3ffee:	vfmadd213pd %xmm8,%xmm0,%xmm4
   3fff3:	vbroadcastsd 0xa7e3c(%rip),%ymm1        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   3fffc:	vfmadd213pd %xmm1,%xmm0,%xmm4
   40001:	vfmadd213pd %xmm3,%xmm0,%xmm4
   40006:	vfmadd213pd %xmm9,%xmm0,%xmm4
   4000b:	vmulpd %xmm0,%xmm0,%xmm7
   4000f:	vbroadcastsd 0xa7b20(%rip),%ymm1        # e7b38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x4b4>
   40018:	vfmadd213pd %xmm13,%xmm1,%xmm0
   4001d:	vfmadd231pd %xmm7,%xmm4,%xmm0
   40022:	vmovddup 0x270(%rsp),%xmm7
   4002b:	vmovupd 0x2b0(%rsp),%ymm1
   40034:	vextractf128 $0x1,%ymm1,%xmm3
   4003a:	vsubpd %xmm3,%xmm7,%xmm3
   4003e:	vsubpd %xmm1,%xmm7,%xmm4
   40042:	vmovupd 0x1f0(%rsp),%ymm1
   4004b:	vextractf128 $0x1,%ymm1,%xmm10
   40051:	vsubpd %xmm10,%xmm7,%xmm10
   40056:	vsubpd %xmm1,%xmm7,%xmm7
   4005a:	vinsertf128 $0x1,%xmm10,%ymm7,%ymm1
   40060:	vmovupd %ymm1,0x630(%rsp)
   40069:	vbroadcastsd 0xa7ec6(%rip),%ymm11        # e7f38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8b4>
   40072:	vcmpltpd %ymm11,%ymm1,%ymm1
   40078:	vblendvpd %xmm1,%xmm11,%xmm7,%xmm2
   4007e:	vmovupd %ymm2,0xb0(%rsp)
   40087:	vextractf128 $0x1,%ymm1,%xmm1
   4008d:	vblendvpd %xmm1,%xmm11,%xmm10,%xmm1
   40093:	vmovapd %xmm1,0x3f0(%rsp)
   4009c:	vinsertf128 $0x1,%xmm3,%ymm4,%ymm1
   400a2:	vmovupd %ymm1,0x610(%rsp)
   400ab:	vcmpltpd %ymm11,%ymm1,%ymm1
   400b1:	vblendvpd %xmm1,%xmm11,%xmm4,%xmm4
   400b7:	vextractf128 $0x1,%ymm1,%xmm1
   400bd:	vblendvpd %xmm1,%xmm11,%xmm3,%xmm3
   400c3:	vmovdqu 0x3d0(%rsp),%ymm8
   400cc:	vinserti128 $0x1,0x40(%rsp),%ymm8,%ymm14
   400d4:	vpbroadcastq 0xa7ca3(%rip),%ymm10        # e7d80 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x6fc>
   400dd:	vpand  %ymm10,%ymm14,%ymm1
   400e2:	vmovdqu %ymm10,0x270(%rsp)
   400eb:	vxorpd %xmm2,%xmm2,%xmm2
   400ef:	vpsubq %ymm1,%ymm2,%ymm2
   400f3:	vxorpd %xmm9,%xmm9,%xmm9
   400f8:	vxorpd %xmm11,%xmm11,%xmm11
   400fd:	vpcmpgtq %xmm2,%xmm11,%xmm7
   40102:	vextracti128 $0x1,%ymm2,%xmm1
   40108:	vpcmpgtq %xmm1,%xmm11,%xmm11
   4010d:	vpackssdw %xmm11,%xmm7,%xmm7
   40112:	vmovupd 0x60(%rsp),%ymm11
   40118:	vblendvpd %xmm2,%xmm12,%xmm11,%xmm2
   4011e:	vmovapd %xmm2,0x2b0(%rsp)
   40127:	vmovapd (%rsp),%xmm2
   4012c:	vblendvpd %xmm1,%xmm15,%xmm2,%xmm1
   40132:	vmovapd %xmm1,0x400(%rsp)
   4013b:	vinsertf128 $0x1,%xmm2,%ymm11,%ymm1
   40141:	vinsertf128 $0x1,%xmm15,%ymm12,%ymm2
   40147:	vpslld $0x1f,%xmm7,%xmm7
   4014c:	vpmovsxdq %xmm7,%ymm7
   40151:	vblendvpd %ymm7,%ymm1,%ymm2,%ymm7
   40157:	vmovdqa 0x390(%rsp),%xmm12
   40160:	vmovdqu 0x190(%rsp),%ymm1
   40169:	vinserti128 $0x1,%xmm12,%ymm1,%ymm1
   4016f:	vmovdqu %ymm1,(%rsp)
   40174:	vpand  %ymm1,%ymm10,%ymm1
   40178:	vpsubq %ymm1,%ymm9,%ymm1
   4017c:	vpxor  %xmm9,%xmm9,%xmm9
   40181:	vpcmpgtq %xmm1,%xmm9,%xmm2
   40186:	vblendvpd %xmm1,%xmm0,%xmm6,%xmm10
   4018c:	vmovapd %xmm10,0x370(%rsp)
   40195:	vextracti128 $0x1,%ymm1,%xmm1
   4019b:	vpcmpgtq %xmm1,%xmm9,%xmm11
   401a0:	vmovapd 0x80(%rsp),%xmm9
   401a9:	vblendvpd %xmm1,%xmm5,%xmm9,%xmm1
   401af:	vmovapd %xmm1,0x350(%rsp)
   401b8:	vpackssdw %xmm11,%xmm2,%xmm1
   401bd:	vinsertf128 $0x1,%xmm9,%ymm6,%ymm2
   401c3:	vinsertf128 $0x1,%xmm5,%ymm0,%ymm0
   401c9:	vpslld $0x1f,%xmm1,%xmm1
   401ce:	vpmovsxdq %xmm1,%ymm1
   401d3:	vblendvpd %ymm1,%ymm2,%ymm0,%ymm0
   401d9:	vmovupd %ymm0,0x4b0(%rsp)
   401e2:	vinsertf128 $0x1,%xmm3,%ymm4,%ymm0
   401e8:	vcmpltpd %ymm0,%ymm13,%ymm0
   401ed:	vblendvpd %xmm0,%xmm13,%xmm4,%xmm1
   401f3:	vextractf128 $0x1,%ymm0,%xmm0
   401f9:	vblendvpd %xmm0,%xmm13,%xmm3,%xmm2
   401ff:	vbroadcastsd 0x158(%r13),%ymm0
   40208:	vbroadcastsd 0x150(%r13),%ymm3
   40211:	vmovupd 0xf0(%rsp),%ymm4
   4021a:	vfmadd213pd %ymm3,%ymm0,%ymm4
   4021f:	vfmadd132pd 0x90(%rsp),%ymm3,%ymm0
   40229:	vbroadcastsd 0x20(%rsp),%ymm3
   40230:	vmovupd 0x410(%rsp),%ymm11
   40239:	vfmadd213pd %ymm0,%ymm3,%ymm11
   4023e:	vmovupd 0x290(%rsp),%ymm10
   40247:	vfmadd213pd %ymm4,%ymm3,%ymm10
   4024c:	vpsllq $0x3e,%xmm8,%xmm0
   40252:	vpbroadcastq 0xa75ad(%rip),%ymm8        # e7808 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x184>
   4025b:	vpand  %xmm0,%xmm8,%xmm0
   4025f:	vpxor  0x2b0(%rsp),%xmm0,%xmm3
   40268:	vpsllq $0x3e,%ymm14,%ymm0
   4026e:	vpbroadcastq 0xa74c9(%rip),%ymm4        # e7740 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xbc>
   40277:	vmovdqu %ymm4,0x2b0(%rsp)
   40280:	vpaddq %ymm4,%ymm0,%ymm0
   40284:	vpand  %ymm0,%ymm8,%ymm0
   40288:	vpxor  %ymm7,%ymm0,%ymm4
   4028c:	vmovddup 0x2f0(%rsp),%xmm5
   40295:	vmovddup 0xd0(%rsp),%xmm14
   4029e:	vmovapd %xmm14,0x60(%rsp)
   402a4:	vxorpd %xmm9,%xmm9,%xmm9
   402a9:	vsubpd %xmm1,%xmm9,%xmm0
   402ad:	vfmadd213pd %xmm13,%xmm1,%xmm0
   402b2:	vmovupd 0x130(%rsp),%ymm6
   402bb:	vmulpd %ymm6,%ymm6,%ymm6
   402bf:	vmulpd %xmm6,%xmm5,%xmm7
   402c3:	vmovupd %ymm7,0x290(%rsp)
   402cc:	vmovapd %xmm0,0x3d0(%rsp)
   402d5:	vmulpd %xmm0,%xmm7,%xmm7
   402d9:	vdivpd %xmm7,%xmm13,%xmm7
   402dd:	vmulpd %xmm7,%xmm14,%xmm0
   402e1:	vfmadd231pd %xmm3,%xmm1,%xmm0
   402e6:	vmovupd %ymm0,0x20(%rsp)
   402ec:	vmovapd %xmm2,0x490(%rsp)
   402f5:	vinsertf128 $0x1,%xmm2,%ymm1,%ymm1
   402fb:	vmulpd %ymm4,%ymm1,%ymm3
   402ff:	vmovupd %ymm3,0x1f0(%rsp)
   40308:	vextractf128 $0x1,%ymm6,%xmm1
   4030e:	vmulpd %xmm1,%xmm5,%xmm1
   40312:	vsubpd %xmm2,%xmm9,%xmm0
   40316:	vfmadd213pd %xmm13,%xmm2,%xmm0
   4031b:	vmovapd %xmm1,0x410(%rsp)
   40324:	vmovapd %xmm0,0x80(%rsp)
   4032d:	vmulpd %xmm0,%xmm1,%xmm1
   40331:	vdivpd %xmm1,%xmm13,%xmm0
   40335:	vmovapd %xmm0,0xd0(%rsp)
   4033e:	vbroadcastsd 0x310(%rsp),%ymm15
   40348:	vmovupd %ymm7,0x3b0(%rsp)
   40351:	vinsertf128 $0x1,%xmm0,%ymm7,%ymm1
   40357:	vmulpd %ymm1,%ymm15,%ymm1
   4035b:	vmulpd %ymm1,%ymm3,%ymm1
   4035f:	vaddpd %ymm1,%ymm11,%ymm11
   40363:	vbroadcastsd 0xa7a64(%rip),%ymm14        # e7dd0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x74c>
   4036c:	vbroadcastsd 0xa7693(%rip),%ymm0        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   40375:	vfmadd213pd %ymm0,%ymm11,%ymm14
   4037a:	vmovupd %ymm14,0x470(%rsp)
   40383:	vsubpd %ymm14,%ymm0,%ymm3
   40388:	vbroadcastsd 0xa73b7(%rip),%ymm0        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   40391:	vfmadd231pd %ymm0,%ymm3,%ymm11
   40396:	vbroadcastsd 0xa7ad9(%rip),%ymm0        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   4039f:	vfmadd231pd %ymm3,%ymm0,%ymm11
   403a4:	vmulpd %ymm11,%ymm11,%ymm3
   403a9:	vbroadcastsd 0xa7a3e(%rip),%ymm7        # e7df0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x76c>
   403b2:	vbroadcastsd 0xa7a3d(%rip),%ymm0        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   403bb:	vfmadd213pd %ymm0,%ymm3,%ymm7
   403c0:	vbroadcastsd 0xa7a37(%rip),%ymm0        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   403c9:	vfmadd213pd %ymm0,%ymm3,%ymm7
   403ce:	vbroadcastsd 0xa7a31(%rip),%ymm0        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   403d7:	vfmadd213pd %ymm0,%ymm3,%ymm7
   403dc:	vbroadcastsd 0xa7a2b(%rip),%ymm0        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   403e5:	vfmadd213pd %ymm0,%ymm3,%ymm7
   403ea:	vbroadcastsd 0xa7a25(%rip),%ymm0        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   403f3:	vfmadd213pd %ymm0,%ymm3,%ymm7
   403f8:	vmulpd %ymm3,%ymm11,%ymm14
   403fc:	vfmadd213pd %ymm11,%ymm7,%ymm14
   40401:	vmovupd 0x210(%rsp),%ymm0
   4040a:	vmulpd %ymm0,%ymm0,%ymm7
   4040e:	vextractf128 $0x1,%ymm7,%xmm11
   40414:	vmulpd %xmm5,%xmm11,%xmm6
   40418:	vmovapd 0x3f0(%rsp),%xmm4
   40421:	vmovupd 0xb0(%rsp),%ymm0
   4042a:	vinsertf128 $0x1,%xmm4,%ymm0,%ymm11
   40430:	vmovapd %ymm13,%ymm2
   40434:	vcmpltpd %ymm11,%ymm13,%ymm11
   4043a:	vblendvpd %xmm11,%xmm2,%xmm0,%xmm13
   40440:	vmulpd %xmm7,%xmm5,%xmm0
   40444:	vextractf128 $0x1,%ymm11,%xmm5
   4044a:	vblendvpd %xmm5,%xmm2,%xmm4,%xmm5
   40450:	vmovdqu 0x190(%rsp),%ymm4
   40459:	vpsllq $0x3e,%xmm4,%xmm7
   4045e:	vpand  %xmm7,%xmm8,%xmm7
   40462:	vpxor  0x370(%rsp),%xmm7,%xmm7
   4046b:	vpsllq $0x3e,%xmm12,%xmm11
   40471:	vpand  %xmm8,%xmm11,%xmm11
   40476:	vpxor  0x350(%rsp),%xmm11,%xmm11
   4047f:	vmovdqu (%rsp),%ymm1
   40484:	vpsllq $0x3e,%ymm1,%ymm12
   40489:	vpaddq 0x2b0(%rsp),%ymm12,%ymm12
   40492:	vpand  %ymm8,%ymm12,%ymm12
   40497:	vpxor  0x4b0(%rsp),%ymm12,%ymm4
   404a0:	vsubpd %xmm13,%xmm9,%xmm12
   404a5:	vfmadd213pd %xmm2,%xmm13,%xmm12
   404aa:	vmovupd %ymm0,0x2f0(%rsp)
   404b3:	vmovapd %xmm12,0x350(%rsp)
   404bc:	vmulpd %xmm0,%xmm12,%xmm12
   404c0:	vdivpd %xmm12,%xmm2,%xmm12
   404c5:	vmovapd 0x60(%rsp),%xmm1
   404cb:	vmulpd %xmm1,%xmm12,%xmm0
   404cf:	vfmadd231pd %xmm7,%xmm13,%xmm0
   404d4:	vmovupd %ymm0,(%rsp)
   404d9:	vsubpd %xmm5,%xmm9,%xmm0
   404dd:	vfmadd213pd %xmm2,%xmm5,%xmm0
   404e2:	vmovapd %xmm6,0x310(%rsp)
   404eb:	vmovapd %xmm0,0x390(%rsp)
   404f4:	vmulpd %xmm0,%xmm6,%xmm7
   404f8:	vdivpd %xmm7,%xmm2,%xmm0
   404fc:	vmulpd %xmm0,%xmm1,%xmm2
   40500:	vfmadd231pd %xmm11,%xmm5,%xmm2
   40505:	vmovapd %xmm2,0xb0(%rsp)
   4050e:	vinsertf128 $0x1,%xmm5,%ymm13,%ymm5
   40514:	vmulpd %ymm4,%ymm5,%ymm1
   40518:	vmovupd %ymm1,0x190(%rsp)
   40521:	vmovapd %xmm0,0x370(%rsp)
   4052a:	vmovupd %ymm12,0x4b0(%rsp)
   40533:	vinsertf128 $0x1,%xmm0,%ymm12,%ymm2
   40539:	vmulpd %ymm2,%ymm15,%ymm2
   4053d:	vmulpd %ymm2,%ymm1,%ymm2
   40541:	vaddpd %ymm2,%ymm10,%ymm7
   40545:	vbroadcastsd 0xa7882(%rip),%ymm2        # e7dd0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x74c>
   4054e:	vbroadcastsd 0xa74b1(%rip),%ymm0        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   40557:	vfmadd213pd %ymm0,%ymm7,%ymm2
   4055c:	vsubpd %ymm2,%ymm0,%ymm4
   40560:	vbroadcastsd 0xa71df(%rip),%ymm0        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   40569:	vfmadd231pd %ymm0,%ymm4,%ymm7
   4056e:	vbroadcastsd 0xa7901(%rip),%ymm0        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   40577:	vfmadd231pd %ymm4,%ymm0,%ymm7
   4057c:	vmulpd %ymm7,%ymm7,%ymm4
   40580:	vbroadcastsd 0xa7867(%rip),%ymm10        # e7df0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x76c>
   40589:	vbroadcastsd 0xa7866(%rip),%ymm0        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   40592:	vfmadd213pd %ymm0,%ymm4,%ymm10
   40597:	vbroadcastsd 0xa7860(%rip),%ymm0        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   405a0:	vfmadd213pd %ymm0,%ymm4,%ymm10
   405a5:	vbroadcastsd 0xa785a(%rip),%ymm0        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   405ae:	vfmadd213pd %ymm0,%ymm4,%ymm10
   405b3:	vbroadcastsd 0xa7854(%rip),%ymm0        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   405bc:	vfmadd213pd %ymm0,%ymm4,%ymm10
   405c1:	vbroadcastsd 0xa784e(%rip),%ymm0        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   405ca:	vfmadd213pd %ymm0,%ymm4,%ymm10
   405cf:	vmulpd %ymm4,%ymm7,%ymm5
   405d3:	vfmadd213pd %ymm7,%ymm10,%ymm5
   405d8:	vbroadcastsd 0xa783f(%rip),%ymm11        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   405e1:	vmovapd %ymm11,%ymm7
   405e5:	vbroadcastsd 0xa783a(%rip),%ymm15        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   405ee:	vfmadd213pd %ymm15,%ymm4,%ymm7
   405f3:	vbroadcastsd 0xa7834(%rip),%ymm12        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   405fc:	vfmadd213pd %ymm12,%ymm4,%ymm7
   40601:	vbroadcastsd 0xa782e(%rip),%ymm13        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   4060a:	vfmadd213pd %ymm13,%ymm4,%ymm7
   4060f:	vbroadcastsd 0xa7828(%rip),%ymm9        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   40618:	vfmadd213pd %ymm9,%ymm4,%ymm7
   4061d:	vbroadcastsd 0xa7822(%rip),%ymm6        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   40626:	vfmadd213pd %ymm6,%ymm4,%ymm7
   4062b:	vmulpd %ymm4,%ymm4,%ymm10
   4062f:	vbroadcastsd 0xa7500(%rip),%ymm0        # e7b38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x4b4>
   40638:	vbroadcastsd 0xa70a7(%rip),%ymm1        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   40641:	vfmadd213pd %ymm1,%ymm0,%ymm4
   40646:	vfmadd231pd %ymm10,%ymm7,%ymm4
   4064b:	vmovapd %ymm11,%ymm7
   4064f:	vfmadd213pd %ymm15,%ymm3,%ymm7
   40654:	vfmadd213pd %ymm12,%ymm3,%ymm7
   40659:	vfmadd213pd %ymm13,%ymm3,%ymm7
   4065e:	vfmadd213pd %ymm9,%ymm3,%ymm7
   40663:	vfmadd213pd %ymm6,%ymm3,%ymm7
   40668:	vfmadd213pd %ymm1,%ymm3,%ymm0
   4066d:	vmulpd %ymm3,%ymm3,%ymm3
   40671:	vfmadd231pd %ymm3,%ymm7,%ymm0
   40676:	vmovupd 0x270(%rsp),%ymm1
   4067f:	vandpd %ymm1,%ymm2,%ymm3
   40683:	vxorpd %xmm6,%xmm6,%xmm6
   40687:	vpcmpeqq %ymm6,%ymm3,%ymm3
   4068c:	vblendvpd %ymm3,%ymm5,%ymm4,%ymm10
   40692:	vblendvpd %ymm3,%ymm4,%ymm5,%ymm3
   40698:	vmovupd 0x470(%rsp),%ymm9
   406a1:	vandpd %ymm1,%ymm9,%ymm4
   406a5:	vpcmpeqq %ymm6,%ymm4,%ymm4
   406aa:	vblendvpd %ymm4,%ymm14,%ymm0,%ymm5
   406b0:	vblendvpd %ymm4,%ymm0,%ymm14,%ymm4
   406b6:	vmovdqa 0x40(%rsp),%xmm0
   406bc:	vpsllq $0x3e,%xmm0,%xmm6
   406c1:	vpand  %xmm6,%xmm8,%xmm6
   406c5:	vpxor  0x400(%rsp),%xmm6,%xmm6
   406ce:	vmovapd 0x60(%rsp),%xmm0
   406d4:	vmulpd 0xd0(%rsp),%xmm0,%xmm0
   406dd:	vfmadd231pd 0x490(%rsp),%xmm6,%xmm0
   406e7:	vmovapd %xmm0,%xmm7
   406eb:	vmovapd %xmm0,0x60(%rsp)
   406f1:	vbroadcastsd 0x4f0(%rsp),%ymm0
   406fb:	vmovupd 0x610(%rsp),%ymm6
   40704:	vcmpltpd %ymm0,%ymm6,%ymm1
   40709:	vmovupd %ymm1,0x450(%rsp)
   40712:	vmovupd 0x630(%rsp),%ymm1
   4071b:	vcmpltpd %ymm0,%ymm1,%ymm0
   40720:	vmovupd %ymm0,0x1d0(%rsp)
   40729:	vbroadcastsd 0xa77fe(%rip),%ymm0        # e7f30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8ac>
   40732:	vcmpltpd %ymm1,%ymm0,%ymm1
   40737:	vmovupd %ymm1,0x170(%rsp)
   40740:	vcmpltpd %ymm6,%ymm0,%ymm0
   40745:	vmovupd %ymm0,0x150(%rsp)
   4074e:	vpsllq $0x3e,%ymm2,%ymm0
   40753:	vmovdqu 0x2b0(%rsp),%ymm6
   4075c:	vpaddq %ymm6,%ymm0,%ymm2
   40760:	vpand  %ymm2,%ymm8,%ymm2
   40764:	vpxor  %ymm3,%ymm2,%ymm2
   40768:	vpand  %ymm0,%ymm8,%ymm0
   4076c:	vpxor  %ymm0,%ymm10,%ymm0
   40770:	vpsllq $0x3e,%ymm9,%ymm1
   40776:	vpand  %ymm1,%ymm8,%ymm3
   4077a:	vpxor  %ymm5,%ymm3,%ymm3
   4077e:	vmovdqu %ymm0,0x690(%rsp)
   40787:	vmovdqu %ymm3,0x6b0(%rsp)
   40790:	vmovdqu %ymm2,0x6d0(%rsp)
   40799:	vpaddq %ymm6,%ymm1,%ymm0
   4079d:	vmovdqu %ymm8,0x4f0(%rsp)
   407a6:	vpand  %ymm0,%ymm8,%ymm0
   407aa:	vpxor  %ymm4,%ymm0,%ymm0
   407ae:	vmovdqu %ymm0,0x6f0(%rsp)
   407b7:	vbroadcastsd 0xa7760(%rip),%ymm0        # e7f20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x89c>
   407c0:	vcmpltpd 0x210(%rsp),%ymm0,%ymm1
   407ca:	vmovupd %ymm1,0x430(%rsp)
   407d3:	vcmpltpd 0x130(%rsp),%ymm0,%ymm0
   407dd:	vmovupd %ymm0,0x330(%rsp)
   407e6:	vmovups 0x30(%r13),%xmm0
   407ec:	vmovaps %xmm0,0x1b0(%rsp)
   407f5:	vmovups 0x98(%r13),%xmm0
   407fe:	vmovaps %xmm0,0x250(%rsp)
   40807:	vmovups 0xa0(%r13),%xmm0
   40810:	vmovaps %xmm0,0x40(%rsp)
   40816:	vmovsd 0x60(%r13),%xmm0
   4081c:	vmovaps %xmm0,0x490(%rsp)
   40825:	vmovsd 0x68(%r13),%xmm0
   4082b:	vmovaps %xmm0,0x470(%rsp)
   40834:	vmovups 0x70(%r13),%xmm0
   4083a:	vmovaps %xmm0,0x400(%rsp)
   40843:	vmovups 0x78(%r13),%xmm0
   40849:	vmovaps %xmm0,0x3f0(%rsp)
   40852:	vmovsd 0x80(%r13),%xmm0
   4085b:	vmovaps %xmm0,0x5d0(%rsp)
   40864:	vmovups 0x190(%rsp),%ymm4
   4086d:	vextractf128 $0x1,%ymm4,%xmm1
   40873:	vmovups 0x1f0(%rsp),%ymm2
   4087c:	vextractf128 $0x1,%ymm2,%xmm3
   40882:	vbroadcastsd 0x148(%r13),%ymm0
   4088b:	vmovups %ymm0,0x590(%rsp)
   40894:	vmovups 0x0(%r13),%xmm0
   4089a:	vmovaps %xmm0,0x5b0(%rsp)
   408a3:	vmovups 0x10(%r13),%xmm0
   408a9:	vmovaps %xmm0,0x630(%rsp)
   408b2:	vmovups 0x18(%r13),%xmm0
   408b8:	vmovaps %xmm0,0x610(%rsp)
   408c1:	lea    0x710(%rsp),%rax
   408c9:	lea    0x690(%rsp),%rdi
   408d1:	vmovaps %xmm4,%xmm0
   408d5:	vmovups (%rsp),%ymm4
   408da:	vmovaps 0xb0(%rsp),%xmm5
   408e3:	vmovups 0x20(%rsp),%ymm6
   408e9:	vzeroupper
   408ec:	call   444f0 <$s6Orbits10LaneKeplerV___3lowAcA0B5RotorV_s5SIMD8VySdGAISbtcfC>
   408f1:	vmovupd (%rsp),%ymm0
   408f6:	vinsertf128 $0x1,0xb0(%rsp),%ymm0,%ymm0
   40901:	vmovups 0x20(%rsp),%ymm1
   40907:	vinsertf128 $0x1,0x60(%rsp),%ymm1,%ymm1
   4090f:	vmovups %ymm1,0x60(%rsp)
   40915:	vmovupd %ymm0,0x5f0(%rsp)
   4091e:	vmulpd %ymm0,%ymm0,%ymm0
   40922:	vmovupd 0x190(%rsp),%ymm1
   4092b:	vfmadd231pd %ymm1,%ymm1,%ymm0
   40930:	vbroadcastsd 0xa6daf(%rip),%ymm1        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   40939:	vsubpd %ymm0,%ymm1,%ymm1
   4093d:	vpxor  %xmm8,%xmm8,%xmm8
   40942:	vucomisd %xmm8,%xmm1
   40947:	vmovupd %ymm1,0xb0(%rsp)
   40950:	jb     40958 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x14a8>
   40952:	vsqrtsd %xmm1,%xmm1,%xmm0
   40956:	jmp    40972 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x14c2>
   40958:	vmovapd %xmm1,%xmm0
   4095c:	vzeroupper
   4095f:	call   10480 <sqrt@plt>
   40964:	vxorpd %xmm8,%xmm8,%xmm8
   40969:	vmovupd 0xb0(%rsp),%ymm1
   40972:	vmovapd %xmm0,0x4d0(%rsp)
   4097b:	vmovdqu 0x430(%rsp),%ymm0
   40984:	vpackssdw 0x330(%rsp),%ymm0,%ymm5
   4098d:	vmovupd 0x290(%rsp),%ymm0
   40996:	vinsertf128 $0x1,0x410(%rsp),%ymm0,%ymm3
   409a1:	vmovupd 0x2f0(%rsp),%ymm0
   409aa:	vinsertf128 $0x1,0x310(%rsp),%ymm0,%ymm4
   409b5:	vmovdqu 0x1d0(%rsp),%ymm0
   409be:	vpackssdw 0x450(%rsp),%ymm0,%ymm6
   409c7:	vmovdqu 0x170(%rsp),%ymm0
   409d0:	vpackssdw 0x150(%rsp),%ymm0,%ymm7
   409d9:	vbroadcastsd 0xa758e(%rip),%ymm13        # e7f70 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8ec>
   409e2:	vmovupd 0x60(%rsp),%ymm0
   409e8:	vmulpd %ymm0,%ymm0,%ymm2
   409ec:	vshufpd $0x1,%xmm1,%xmm1,%xmm0
   409f1:	vucomisd %xmm8,%xmm0
   409f6:	vmovdqu %ymm5,(%rsp)
   409fb:	vmovdqu %ymm6,0x430(%rsp)
   40a04:	vmovdqu %ymm7,0x170(%rsp)
   40a0d:	jb     40a15 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1565>
   40a0f:	vsqrtsd %xmm0,%xmm0,%xmm0
   40a13:	jmp    40a76 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x15c6>
   40a15:	vmovupd %ymm2,0x20(%rsp)
   40a1b:	vmovupd %ymm3,0x1d0(%rsp)
   40a24:	vmovupd %ymm4,0x150(%rsp)
   40a2d:	vzeroupper
   40a30:	call   10480 <sqrt@plt>
   40a35:	vbroadcastsd 0xa7532(%rip),%ymm13        # e7f70 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8ec>
   40a3e:	vmovupd 0x150(%rsp),%ymm4
   40a47:	vmovupd 0x1d0(%rsp),%ymm3
   40a50:	vmovdqu 0x170(%rsp),%ymm7
   40a59:	vmovdqu 0x430(%rsp),%ymm6
   40a62:	vmovdqu (%rsp),%ymm5
   40a67:	vmovupd 0x20(%rsp),%ymm2
   40a6d:	vmovupd 0xb0(%rsp),%ymm1
   40a76:	vmovapd %xmm0,0x450(%rsp)
   40a7f:	vbroadcastsd 0x250(%rsp),%ymm8
   40a89:	vbroadcastsd 0x1b0(%rsp),%ymm9
   40a93:	vextracti128 $0x1,%ymm5,%xmm10
   40a99:	vextracti128 $0x1,%ymm6,%xmm11
   40a9f:	vextracti128 $0x1,%ymm7,%xmm12
   40aa5:	vcmpltpd %ymm13,%ymm4,%ymm14
   40aab:	vcmpltpd %ymm13,%ymm3,%ymm13
   40ab1:	vmovupd 0x1f0(%rsp),%ymm0
   40aba:	vfmadd231pd %ymm0,%ymm0,%ymm2
   40abf:	vextractf128 $0x1,%ymm1,%xmm1
   40ac5:	vxorpd %xmm15,%xmm15,%xmm15
   40aca:	vucomisd %xmm15,%xmm1
   40acf:	jb     40ada <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x162a>
   40ad1:	vsqrtsd %xmm1,%xmm1,%xmm0
   40ad5:	jmp    40b9e <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x16ee>
   40ada:	vmovapd %xmm1,%xmm0
   40ade:	vmovupd %ymm2,0x20(%rsp)
   40ae4:	vmovupd %ymm8,0x1b0(%rsp)
   40aed:	vmovupd %ymm9,0x150(%rsp)
   40af6:	vmovdqa %xmm10,0x250(%rsp)
   40aff:	vmovdqa %xmm11,0x330(%rsp)
   40b08:	vmovdqa %xmm12,0x570(%rsp)
   40b11:	vmovupd %ymm14,0x550(%rsp)
   40b1a:	vmovapd %xmm1,0x530(%rsp)
   40b23:	vmovupd %ymm13,0x510(%rsp)
   40b2c:	vzeroupper
   40b2f:	call   10480 <sqrt@plt>
   40b34:	vxorpd %xmm15,%xmm15,%xmm15
   40b39:	vmovupd 0x510(%rsp),%ymm13
   40b42:	vmovapd 0x530(%rsp),%xmm1
   40b4b:	vmovupd 0x550(%rsp),%ymm14
   40b54:	vmovdqa 0x570(%rsp),%xmm12
   40b5d:	vmovdqa 0x330(%rsp),%xmm11
   40b66:	vmovdqa 0x250(%rsp),%xmm10
   40b6f:	vmovupd 0x150(%rsp),%ymm9
   40b78:	vmovupd 0x1b0(%rsp),%ymm8
   40b81:	vmovdqu 0x170(%rsp),%ymm7
   40b8a:	vmovdqu 0x430(%rsp),%ymm6
   40b93:	vmovdqu (%rsp),%ymm5
   40b98:	vmovupd 0x20(%rsp),%ymm2
   40b9e:	vmovapd %xmm0,0x1d0(%rsp)
   40ba7:	vmovupd 0x90(%rsp),%ymm3
   40bb0:	vmovupd 0xf0(%rsp),%ymm4
   40bb9:	vfmadd213pd %ymm9,%ymm8,%ymm3
   40bbe:	vfmadd213pd %ymm9,%ymm8,%ymm4
   40bc3:	vpackssdw %xmm10,%xmm5,%xmm8
   40bc8:	vpackssdw %xmm11,%xmm6,%xmm9
   40bcd:	vpackssdw %xmm12,%xmm7,%xmm10
   40bd2:	vpackssdw %ymm13,%ymm14,%ymm6
   40bd7:	vshufpd $0x1,%xmm1,%xmm1,%xmm0
   40bdc:	vucomisd %xmm15,%xmm0
   40be1:	vbroadcastsd 0x40(%rsp),%ymm12
   40be8:	vbroadcastsd 0xa6af7(%rip),%ymm1        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   40bf1:	vsubpd %ymm2,%ymm1,%ymm5
   40bf5:	vmovupd %ymm5,0x40(%rsp)
   40bfb:	vmovdqu %ymm6,0x20(%rsp)
   40c01:	jb     40c09 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1759>
   40c03:	vsqrtsd %xmm0,%xmm0,%xmm0
   40c07:	jmp    40c81 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x17d1>
   40c09:	vmovupd %ymm3,0x90(%rsp)
   40c12:	vmovupd %ymm4,0xf0(%rsp)
   40c1b:	vmovdqa %xmm8,(%rsp)
   40c20:	vmovdqa %xmm9,0x170(%rsp)
   40c29:	vmovdqa %xmm10,0x150(%rsp)
   40c32:	vmovupd %ymm12,0x250(%rsp)
   40c3b:	vzeroupper
   40c3e:	call   10480 <sqrt@plt>
   40c43:	vmovupd 0x250(%rsp),%ymm12
   40c4c:	vmovdqa 0x150(%rsp),%xmm10
   40c55:	vmovdqa 0x170(%rsp),%xmm9
   40c5e:	vmovdqa (%rsp),%xmm8
   40c63:	vmovdqu 0x20(%rsp),%ymm6
   40c69:	vmovupd 0x40(%rsp),%ymm5
   40c6f:	vmovupd 0xf0(%rsp),%ymm4
   40c78:	vmovupd 0x90(%rsp),%ymm3
   40c81:	vmovapd %xmm0,0x1b0(%rsp)
   40c8a:	vmovupd 0x230(%rsp),%ymm1
   40c93:	vmovupd 0x110(%rsp),%ymm2
   40c9c:	vpshufd $0xd8,%xmm8,%xmm7
   40ca2:	vpshufd $0xd8,%xmm9,%xmm9
   40ca8:	vpshufd $0xd8,%xmm10,%xmm10
   40cae:	vextracti128 $0x1,%ymm6,%xmm11
   40cb4:	vfmadd213pd %ymm4,%ymm12,%ymm2
   40cb9:	vfmadd213pd %ymm3,%ymm12,%ymm1
   40cbe:	vpxor  %xmm8,%xmm8,%xmm8
   40cc3:	vucomisd %xmm8,%xmm5
   40cc8:	vmovupd %ymm1,0x230(%rsp)
   40cd1:	vmovupd %ymm2,0x110(%rsp)
   40cda:	jb     40ce2 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1832>
   40cdc:	vsqrtsd %xmm5,%xmm5,%xmm0
   40ce0:	jmp    40d51 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x18a1>
   40ce2:	vmovapd %xmm5,%xmm0
   40ce6:	vmovdqa %xmm7,0x90(%rsp)
   40cef:	vmovdqa %xmm9,0xf0(%rsp)
   40cf8:	vmovdqa %xmm10,(%rsp)
   40cfd:	vmovdqa %xmm11,0x150(%rsp)
   40d06:	vzeroupper
   40d09:	call   10480 <sqrt@plt>
   40d0e:	vmovdqa 0x150(%rsp),%xmm11
   40d17:	vmovdqa (%rsp),%xmm10
   40d1c:	vmovdqa 0xf0(%rsp),%xmm9
   40d25:	vxorpd %xmm8,%xmm8,%xmm8
   40d2a:	vmovdqa 0x90(%rsp),%xmm7
   40d33:	vmovdqu 0x20(%rsp),%ymm6
   40d39:	vmovupd 0x40(%rsp),%ymm5
   40d3f:	vmovupd 0x110(%rsp),%ymm2
   40d48:	vmovupd 0x230(%rsp),%ymm1
   40d51:	vmovapd %xmm0,0x170(%rsp)
   40d5a:	vpand  0x2d0(%rsp),%xmm9,%xmm9
   40d63:	vpand  %xmm7,%xmm10,%xmm7
   40d67:	vpackssdw %xmm11,%xmm6,%xmm6
   40d6c:	vbroadcastsd 0xa705b(%rip),%ymm0        # e7dd0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x74c>
   40d75:	vmovapd %ymm0,%ymm4
   40d79:	vbroadcastsd 0xa6c86(%rip),%ymm3        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   40d82:	vfmadd213pd %ymm3,%ymm1,%ymm4
   40d87:	vmovupd %ymm4,0xf0(%rsp)
   40d90:	vfmadd213pd %ymm3,%ymm2,%ymm0
   40d95:	vmovupd %ymm0,0x90(%rsp)
   40d9e:	vmovupd 0x4b0(%rsp),%ymm0
   40da7:	vmulpd 0x350(%rsp),%xmm0,%xmm0
   40db0:	vmovupd %ymm0,0x350(%rsp)
   40db9:	vmovupd 0x3b0(%rsp),%ymm0
   40dc2:	vmulpd 0x3d0(%rsp),%xmm0,%xmm0
   40dcb:	vmovupd %ymm0,0x3d0(%rsp)
   40dd4:	vshufpd $0x1,%xmm5,%xmm5,%xmm0
   40dd9:	vucomisd %xmm8,%xmm0
   40dde:	jb     40de6 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1936>
   40de0:	vsqrtsd %xmm0,%xmm0,%xmm0
   40de4:	jmp    40e1c <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x196c>
   40de6:	vmovdqa %xmm9,0x20(%rsp)
   40dec:	vmovdqa %xmm6,(%rsp)
   40df1:	vmovdqa %xmm7,0x3b0(%rsp)
   40dfa:	vzeroupper
   40dfd:	call   10480 <sqrt@plt>
   40e02:	vmovdqa 0x3b0(%rsp),%xmm7
   40e0b:	vmovdqa (%rsp),%xmm6
   40e10:	vmovdqa 0x20(%rsp),%xmm9
   40e16:	vmovupd 0x40(%rsp),%ymm5
   40e1c:	vmovapd %xmm0,0x2d0(%rsp)
   40e25:	vpand  %xmm7,%xmm9,%xmm4
   40e29:	vpshufd $0xd8,%xmm6,%xmm10
   40e2e:	vbroadcastsd 0xa6bd1(%rip),%ymm0        # e7a08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x384>
   40e37:	vsubpd 0x90(%rsp),%ymm0,%ymm1
   40e40:	vmovupd %ymm1,0x20(%rsp)
   40e46:	vsubpd 0xf0(%rsp),%ymm0,%ymm0
   40e4f:	vmovupd %ymm0,(%rsp)
   40e54:	vmovapd 0x370(%rsp),%xmm0
   40e5d:	vmulpd 0x390(%rsp),%xmm0,%xmm6
   40e66:	vmovapd 0xd0(%rsp),%xmm0
   40e6f:	vmulpd 0x80(%rsp),%xmm0,%xmm7
   40e78:	vextractf128 $0x1,%ymm5,%xmm8
   40e7e:	vpxor  %xmm9,%xmm9,%xmm9
   40e83:	vucomisd %xmm9,%xmm8
   40e88:	jb     40e91 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x19e1>
   40e8a:	vsqrtsd %xmm8,%xmm8,%xmm5
   40e8f:	jmp    40f00 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1a50>
   40e91:	vmovapd %xmm8,%xmm0
   40e95:	vmovapd %xmm6,0xd0(%rsp)
   40e9e:	vmovapd %xmm7,0x80(%rsp)
   40ea7:	vmovapd %xmm8,0x3b0(%rsp)
   40eb0:	vmovdqa %xmm4,0x390(%rsp)
   40eb9:	vmovdqa %xmm10,0x370(%rsp)
   40ec2:	vzeroupper
   40ec5:	call   10480 <sqrt@plt>
   40eca:	vmovdqa 0x370(%rsp),%xmm10
   40ed3:	vmovdqa 0x390(%rsp),%xmm4
   40edc:	vxorpd %xmm9,%xmm9,%xmm9
   40ee1:	vmovapd 0x3b0(%rsp),%xmm8
   40eea:	vmovapd 0x80(%rsp),%xmm7
   40ef3:	vmovapd 0xd0(%rsp),%xmm6
   40efc:	vmovapd %xmm0,%xmm5
   40f00:	vmovupd 0x230(%rsp),%ymm0
   40f09:	vmovupd 0x110(%rsp),%ymm1
   40f12:	vmovupd 0x210(%rsp),%ymm2
   40f1b:	vmovupd 0x130(%rsp),%ymm3
   40f24:	vpand  %xmm4,%xmm10,%xmm4
   40f28:	vmovdqa %xmm4,0x80(%rsp)
   40f31:	vbroadcastsd 0xa680e(%rip),%ymm4        # e7748 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xc4>
   40f3a:	vfmadd231pd (%rsp),%ymm4,%ymm0
   40f40:	vmovupd %ymm0,0x230(%rsp)
   40f49:	vfmadd231pd 0x20(%rsp),%ymm4,%ymm1
   40f50:	vmovupd %ymm1,0x110(%rsp)
   40f59:	vmovupd 0x590(%rsp),%ymm1
   40f62:	vmulpd %ymm3,%ymm1,%ymm0
   40f66:	vmovupd %ymm0,0x3b0(%rsp)
   40f6f:	vmulpd %ymm2,%ymm1,%ymm0
   40f73:	vmovupd %ymm0,0x390(%rsp)
   40f7c:	vmovupd 0x350(%rsp),%ymm0
   40f85:	vinsertf128 $0x1,%xmm6,%ymm0,%ymm0
   40f8b:	vmovupd %ymm0,0xd0(%rsp)
   40f94:	vmovupd 0x3d0(%rsp),%ymm0
   40f9d:	vinsertf128 $0x1,%xmm7,%ymm0,%ymm0
   40fa3:	vmovupd %ymm0,0x210(%rsp)
   40fac:	vshufpd $0x1,%xmm8,%xmm8,%xmm0
   40fb2:	vucomisd %xmm9,%xmm0
   40fb7:	vmovups 0x270(%rsp),%ymm1
   40fc0:	vandps 0xf0(%rsp),%ymm1,%ymm2
   40fc9:	vmovups %ymm2,0x4b0(%rsp)
   40fd2:	vandps 0x90(%rsp),%ymm1,%ymm1
   40fdb:	vmovups %ymm1,0x350(%rsp)
   40fe4:	jb     40fec <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1b3c>
   40fe6:	vsqrtsd %xmm0,%xmm0,%xmm0
   40fea:	jmp    41006 <$s6Orbits4SGP4V13BulkConstantsV9nearEarth_6simpleAA10LaneMotionVs5SIMD8VySdG_SbtF+0x1b56>
   40fec:	vmovapd %xmm5,0x130(%rsp)
   40ff5:	vzeroupper
   40ff8:	call   10480 <sqrt@plt>
   40ffd:	vmovapd 0x130(%rsp),%xmm5
   41006:	vmovupd 0x40(%rsp),%ymm3
   4100c:	vunpcklpd %xmm0,%xmm5,%xmm0
   41010:	vmovapd 0x170(%rsp),%xmm1
   41019:	vunpcklpd 0x2d0(%rsp),%xmm1,%xmm1
   41022:	vinsertf128 $0x1,%xmm0,%ymm1,%ymm1
   41028:	vmovupd %ymm1,0x130(%rsp)
   41031:	vbroadcastsd 0xa66ae(%rip),%ymm15        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   4103a:	vaddpd %ymm1,%ymm15,%ymm0
   4103e:	vmovupd %ymm0,0x40(%rsp)
   41044:	vmulpd %ymm3,%ymm0,%ymm1
   41048:	vdivpd %ymm1,%ymm15,%ymm1
   4104c:	vmulpd %ymm1,%ymm3,%ymm2
   41050:	vmovupd 0x7f0(%rsp),%ymm3
   41059:	vmovupd %ymm3,0x370(%rsp)
   41062:	vmulpd %ymm2,%ymm3,%ymm3
   41066:	vxorpd %xmm2,%xmm2,%xmm2
   4106a:	vmovupd 0x60(%rsp),%ymm5
   41070:	vsubpd %ymm5,%ymm2,%ymm2
   41074:	vxorpd %xmm0,%xmm0,%xmm0
   41078:	vmovupd 0x1f0(%rsp),%ymm4
   41081:	vfmadd213pd %ymm4,%ymm3,%ymm2
   41086:	vfmadd213pd %ymm5,%ymm4,%ymm3
   4108b:	vmovapd 0x1d0(%rsp),%xmm4
   41094:	vunpcklpd 0x1b0(%rsp),%xmm4,%xmm4
   4109d:	vmovapd 0x4d0(%rsp),%xmm5
   410a6:	vunpcklpd 0x450(%rsp),%xmm5,%xmm5
   410af:	vinsertf128 $0x1,%xmm4,%ymm5,%ymm4
   410b5:	vmovupd %ymm4,0x1f0(%rsp)
   410be:	vaddpd %ymm4,%ymm15,%ymm4
   410c2:	vmovupd 0xb0(%rsp),%ymm7
   410cb:	vmulpd %ymm7,%ymm4,%ymm5
   410cf:	vdivpd %ymm5,%ymm15,%ymm5
   410d3:	vmulpd %ymm5,%ymm7,%ymm6
   410d7:	vmovupd 0x7d0(%rsp),%ymm7
   410e0:	vmovupd %ymm7,0x4d0(%rsp)
   410e9:	vmulpd %ymm6,%ymm7,%ymm6
   410ed:	vmovupd 0x5f0(%rsp),%ymm9
   410f6:	vsubpd %ymm9,%ymm0,%ymm7
   410fb:	vmovupd 0x190(%rsp),%ymm8
   41104:	vfmadd213pd %ymm8,%ymm6,%ymm7
   41109:	vfmadd213pd %ymm9,%ymm8,%ymm6
   4110e:	vmulpd %ymm5,%ymm4,%ymm4
   41112:	vmovupd 0x710(%rsp),%ymm5
   4111b:	vsubpd %ymm6,%ymm5,%ymm5
   4111f:	vmovupd 0x750(%rsp),%ymm6
   41128:	vsubpd %ymm7,%ymm6,%ymm6
   4112c:	vmulpd 0xd0(%rsp),%ymm4,%ymm7
   41135:	vmovupd 0x810(%rsp),%ymm4
   4113e:	vmovupd %ymm4,0x5f0(%rsp)
   41147:	vmulpd %ymm5,%ymm4,%ymm10
   4114b:	vmulpd %ymm6,%ymm4,%ymm4
   4114f:	vmovupd %ymm4,0x1d0(%rsp)
   41158:	vbroadcastsd 0x5b0(%rsp),%ymm5
   41162:	vaddpd %ymm4,%ymm4,%ymm4
   41166:	vmulpd %ymm4,%ymm10,%ymm9
   4116a:	vmovupd %ymm9,0x5b0(%rsp)
   41173:	vbroadcastsd 0x5d0(%rsp),%ymm12
   4117d:	vmovupd %ymm7,0x3d0(%rsp)
   41186:	vmulpd %ymm7,%ymm5,%ymm4
   4118a:	vmovupd %ymm4,0x190(%rsp)
   41193:	vmulpd %ymm4,%ymm7,%ymm8
   41197:	vbroadcastsd 0xa6598(%rip),%ymm14        # e7738 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0xb4>
   411a0:	vmulpd %ymm14,%ymm8,%ymm4
   411a5:	vmulpd %ymm4,%ymm12,%ymm4
   411a9:	vmulpd %ymm4,%ymm9,%ymm4
   411ad:	vmulpd %ymm4,%ymm4,%ymm6
   411b1:	vmovupd %ymm6,0x1b0(%rsp)
   411ba:	vbroadcastsd 0xa6ca5(%rip),%ymm0        # e7e68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7e4>
   411c3:	vbroadcastsd 0xa689c(%rip),%ymm13        # e7a68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x3e4>
   411cc:	vmovapd %ymm13,%ymm7
   411d0:	vfmadd213pd %ymm0,%ymm6,%ymm7
   411d5:	vmulpd %ymm6,%ymm4,%ymm6
   411d9:	vfmadd213pd %ymm4,%ymm7,%ymm6
   411de:	vmovupd %ymm6,0x670(%rsp)
   411e7:	vbroadcastsd 0xa6d90(%rip),%ymm11        # e7f80 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8fc>
   411f0:	vmulpd %ymm11,%ymm8,%ymm7
   411f5:	vmovupd %ymm7,0x510(%rsp)
   411fe:	vbroadcastsd 0x470(%rsp),%ymm8
   41208:	vbroadcastsd 0x490(%rsp),%ymm9
   41212:	vmovupd %ymm10,0x650(%rsp)
   4121b:	vaddpd %ymm10,%ymm10,%ymm4
   41220:	vxorpd %xmm6,%xmm6,%xmm6
   41224:	vsubpd %ymm4,%ymm6,%ymm6
   41228:	vfmadd213pd %ymm15,%ymm10,%ymm6
   4122d:	vmovupd %ymm6,0xb0(%rsp)
   41236:	vmulpd %ymm7,%ymm8,%ymm4
   4123a:	vmovupd %ymm4,0x450(%rsp)
   41243:	vmulpd %ymm4,%ymm9,%ymm4
   41247:	vmulpd %ymm4,%ymm6,%ymm4
   4124b:	vmulpd %ymm4,%ymm4,%ymm10
   4124f:	vmovupd %ymm10,0x5d0(%rsp)
   41258:	vfmadd213pd %ymm0,%ymm10,%ymm13
   4125d:	vmulpd %ymm4,%ymm10,%ymm10
   41261:	vfmadd213pd %ymm4,%ymm13,%ymm10
   41266:	vmovupd %ymm10,0x470(%rsp)
   4126f:	vmulpd 0x40(%rsp),%ymm1,%ymm0
   41275:	vmovupd 0x730(%rsp),%ymm1
   4127e:	vsubpd %ymm3,%ymm1,%ymm1
   41282:	vmovupd 0x770(%rsp),%ymm3
   4128b:	vsubpd %ymm2,%ymm3,%ymm2
   4128f:	vmulpd 0x210(%rsp),%ymm0,%ymm0
   41298:	vmovupd %ymm0,0x490(%rsp)
   412a1:	vmulpd %ymm0,%ymm5,%ymm3
   412a5:	vmovupd %ymm3,0x40(%rsp)
   412ab:	vmulpd %ymm3,%ymm0,%ymm5
   412af:	vblendpd $0x8,%ymm0,%ymm5,%ymm0
   412b5:	vblendpd $0x8,%ymm3,%ymm11,%ymm3
   412bb:	vmulpd %ymm3,%ymm0,%ymm0
   412bf:	vmovupd %ymm8,0x270(%rsp)
   412c8:	vblendpd $0x8,%ymm14,%ymm8,%ymm3
   412ce:	vmulpd %ymm3,%ymm0,%ymm0
   412d2:	vmovapd %ymm9,%ymm10
   412d7:	vblendpd $0x2,0x840(%rsp),%xmm10,%xmm3
   412e2:	vpermpd $0x40,%ymm3,%ymm3
   412e8:	vmulpd %ymm5,%ymm11,%ymm4
   412ec:	vmovupd %ymm4,0x60(%rsp)
   412f2:	vmulpd %ymm4,%ymm8,%ymm9
   412f6:	vblendpd $0x8,%ymm1,%ymm9,%ymm4
   412fc:	vmulpd %ymm4,%ymm3,%ymm8
   41300:	vblendpd $0x8,%ymm5,%ymm9,%ymm3
   41306:	vmovupd %ymm9,0x150(%rsp)
   4130f:	vblendpd $0x8,%ymm14,%ymm10,%ymm4
   41315:	vmulpd %ymm4,%ymm3,%ymm6
   41319:	vmovupd %ymm12,0x250(%rsp)
   41322:	vblendpd $0x8,%ymm12,%ymm10,%ymm3
   41328:	vmulpd %ymm0,%ymm3,%ymm0
   4132c:	vmovupd 0x830(%rsp),%ymm3
   41335:	vmovupd %ymm3,0x170(%rsp)
   4133e:	vmulpd %ymm1,%ymm3,%ymm4
   41342:	vmulpd %ymm2,%ymm3,%ymm2
   41346:	vmovupd %ymm2,0x330(%rsp)
   4134f:	vaddpd %ymm4,%ymm4,%ymm1
   41353:	vxorpd %xmm3,%xmm3,%xmm3
   41357:	vsubpd %ymm1,%ymm3,%ymm7
   4135b:	vmovapd %ymm15,%ymm13
   41360:	vfmadd213pd %ymm15,%ymm4,%ymm7
   41365:	vaddpd %ymm2,%ymm2,%ymm1
   41369:	vblendpd $0x8,%ymm1,%ymm7,%ymm2
   4136f:	vmulpd %ymm2,%ymm8,%ymm2
   41373:	vblendpd $0x8,%ymm12,%ymm7,%ymm8
   41379:	vmulpd %ymm6,%ymm8,%ymm8
   4137d:	vmulpd %ymm2,%ymm8,%ymm3
   41381:	vmulpd %ymm1,%ymm4,%ymm6
   41385:	vblendpd $0x8,%ymm6,%ymm7,%ymm1
   4138b:	vmovapd %ymm7,%ymm8
   4138f:	vmovupd %ymm7,0x2d0(%rsp)
   41398:	vmulpd %ymm1,%ymm0,%ymm7
   4139c:	vmulpd %ymm5,%ymm14,%ymm0
   413a0:	vmulpd %ymm0,%ymm12,%ymm0
   413a4:	vmulpd %ymm6,%ymm0,%ymm2
   413a8:	vmovapd %ymm6,%ymm12
   413ac:	vmovupd %ymm6,0x550(%rsp)
   413b5:	vmulpd %ymm9,%ymm10,%ymm0
   413ba:	vmulpd %ymm0,%ymm8,%ymm1
   413be:	vmulpd %ymm2,%ymm2,%ymm6
   413c2:	vblendpd $0x8,%ymm6,%ymm1,%ymm8
   413c8:	vmulpd %ymm3,%ymm8,%ymm3
   413cc:	vmulpd %ymm1,%ymm1,%ymm15
   413d0:	vblendpd $0x8,%ymm6,%ymm15,%ymm8
   413d6:	vbroadcastsd 0xa6689(%rip),%ymm11        # e7a68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x3e4>
   413df:	vmovapd %ymm11,%ymm14
   413e4:	vbroadcastsd 0xa6a7b(%rip),%ymm0        # e7e68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7e4>
   413ed:	vfmadd213pd %ymm0,%ymm8,%ymm14
   413f2:	vblendpd $0x8,%ymm2,%ymm1,%ymm0
   413f8:	vfmadd213pd %ymm0,%ymm14,%ymm3
   413fd:	vmulpd %ymm0,%ymm7,%ymm0
   41401:	vbroadcastsd 0xa6666(%rip),%ymm9        # e7a70 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x3ec>
   4140a:	vbroadcastsd 0xa62b5(%rip),%ymm7        # e76c8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x44>
   41413:	vfmsub213pd %ymm7,%ymm9,%ymm8
   41418:	vfmadd213pd %ymm13,%ymm0,%ymm8
   4141d:	vmovupd 0x270(%rsp),%ymm13
   41426:	vblendpd $0x8,%ymm4,%ymm13,%ymm0
   4142c:	vmulpd %ymm3,%ymm0,%ymm0
   41430:	vmovupd 0x330(%rsp),%ymm9
   41439:	vblendpd $0x8,%ymm9,%ymm10,%ymm3
   4143f:	vfmadd213pd %ymm0,%ymm8,%ymm3
   41444:	vmovupd %ymm3,0x590(%rsp)
   4144d:	vblendpd $0x7,0xa7f29(%rip),%ymm13,%ymm0        # e9380 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x1cfc>
   41457:	vblendpd $0x8,0x60(%rsp),%ymm5,%ymm3
   4145f:	vmulpd %ymm3,%ymm0,%ymm0
   41463:	vblendpd $0x7,0x250(%rsp),%ymm10,%ymm3
   4146e:	vmovupd %ymm10,0x570(%rsp)
   41477:	vmulpd %ymm0,%ymm3,%ymm0
   4147b:	vmovupd 0x2d0(%rsp),%ymm14
   41484:	vblendpd $0x8,%ymm14,%ymm12,%ymm3
   4148a:	vmulpd %ymm3,%ymm0,%ymm0
   4148e:	vmovapd %ymm11,%ymm3
   41492:	vbroadcastsd 0xa69cd(%rip),%ymm8        # e7e68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7e4>
   4149b:	vfmadd213pd %ymm8,%ymm6,%ymm3
   414a0:	vmulpd %ymm6,%ymm2,%ymm5
   414a4:	vfmadd213pd %ymm2,%ymm3,%ymm5
   414a9:	vmovapd %ymm11,%ymm3
   414ad:	vmovupd %ymm15,0x530(%rsp)
   414b6:	vfmadd213pd %ymm8,%ymm15,%ymm3
   414bb:	vmulpd %ymm1,%ymm15,%ymm7
   414bf:	vfmadd213pd %ymm1,%ymm3,%ymm7
   414c4:	vmovupd %ymm7,0x430(%rsp)
   414cd:	vblendpd $0x8,%ymm1,%ymm2,%ymm1
   414d3:	vblendpd $0x8,%ymm15,%ymm6,%ymm2
   414d9:	vmovapd %ymm11,%ymm3
   414dd:	vfmadd213pd %ymm8,%ymm2,%ymm3
   414e2:	vmulpd %ymm2,%ymm1,%ymm8
   414e6:	vfmadd213pd %ymm1,%ymm3,%ymm8
   414eb:	vmulpd %ymm1,%ymm0,%ymm0
   414ef:	vbroadcastsd 0xa6578(%rip),%ymm11        # e7a70 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x3ec>
   414f8:	vmovapd %ymm11,%ymm1
   414fc:	vbroadcastsd 0xa61c3(%rip),%ymm7        # e76c8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x44>
   41505:	vfmsub213pd %ymm7,%ymm6,%ymm1
   4150a:	vbroadcastsd 0xa61d5(%rip),%ymm12        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   41513:	vfmadd213pd %ymm12,%ymm6,%ymm1
   41518:	vfmsub213pd %ymm7,%ymm11,%ymm2
   4151d:	vfmadd213pd %ymm12,%ymm0,%ymm2
   41522:	vmulpd %ymm5,%ymm9,%ymm0
   41526:	vxorpd %xmm3,%xmm3,%xmm3
   4152a:	vsubpd %ymm0,%ymm3,%ymm0
   4152e:	vfmadd231pd %ymm1,%ymm4,%ymm0
   41533:	vmovupd %ymm0,0x250(%rsp)
   4153c:	vblendpd $0x8,%ymm13,%ymm4,%ymm0
   41542:	vmulpd %ymm0,%ymm8,%ymm0
   41546:	vblendpd $0x8,%ymm10,%ymm9,%ymm1
   4154c:	vfmadd213pd %ymm0,%ymm2,%ymm1
   41551:	vmovupd %ymm1,0x330(%rsp)
   4155a:	vmovapd %ymm11,%ymm0
   4155e:	vmovapd %ymm11,%ymm9
   41563:	vmovupd 0x1b0(%rsp),%ymm1
   4156c:	vfmsub213pd %ymm7,%ymm1,%ymm0
   41571:	vmovapd %ymm7,%ymm5
   41575:	vfmadd213pd %ymm12,%ymm1,%ymm0
   4157a:	vmovupd 0x1d0(%rsp),%ymm2
   41583:	vmovupd 0x670(%rsp),%ymm4
   4158c:	vmulpd %ymm4,%ymm2,%ymm1
   41590:	vsubpd %ymm1,%ymm3,%ymm1
   41594:	vxorpd %xmm7,%xmm7,%xmm7
   41598:	vmovupd 0x650(%rsp),%ymm3
   415a1:	vfmadd231pd %ymm0,%ymm3,%ymm1
   415a6:	vmovupd %ymm1,0x1b0(%rsp)
   415af:	vmulpd %ymm4,%ymm3,%ymm1
   415b3:	vfmadd231pd %ymm0,%ymm2,%ymm1
   415b8:	vmovupd %ymm1,0x1d0(%rsp)
   415c1:	vmovupd 0x2f0(%rsp),%ymm0
   415ca:	vinsertf128 $0x1,0x310(%rsp),%ymm0,%ymm0
   415d5:	vsubpd 0x790(%rsp),%ymm12,%ymm1
   415de:	vmulpd %ymm1,%ymm0,%ymm0
   415e2:	vbroadcastsd 0x3f0(%rsp),%ymm2
   415ec:	vbroadcastsd 0x400(%rsp),%ymm3
   415f6:	vmovupd 0x510(%rsp),%ymm1
   415ff:	vmulpd 0x1f0(%rsp),%ymm1,%ymm1
   41608:	vsubpd %ymm1,%ymm7,%ymm4
   4160c:	vfmadd213pd %ymm12,%ymm3,%ymm4
   41611:	vmovupd %ymm3,0x2f0(%rsp)
   4161a:	vmulpd 0x190(%rsp),%ymm2,%ymm10
   41623:	vmulpd %ymm5,%ymm10,%ymm6
   41627:	vmulpd 0xb0(%rsp),%ymm6,%ymm1
   41630:	vfmadd231pd %ymm4,%ymm0,%ymm1
   41635:	vmovupd %ymm1,0x310(%rsp)
   4163e:	vmovupd 0x290(%rsp),%ymm0
   41647:	vinsertf128 $0x1,0x410(%rsp),%ymm0,%ymm0
   41652:	vsubpd 0x7b0(%rsp),%ymm12,%ymm4
   4165b:	vmulpd %ymm4,%ymm0,%ymm0
   4165f:	vmulpd 0x40(%rsp),%ymm2,%ymm4
   41665:	vmovupd %ymm4,0x410(%rsp)
   4166e:	vmovupd 0x60(%rsp),%ymm1
   41674:	vmulpd 0x130(%rsp),%ymm1,%ymm2
   4167d:	vsubpd %ymm2,%ymm7,%ymm2
   41681:	vfmadd213pd %ymm12,%ymm3,%ymm2
   41686:	vmulpd %ymm5,%ymm4,%ymm4
   4168a:	vmulpd %ymm4,%ymm14,%ymm1
   4168e:	vfmadd231pd %ymm2,%ymm0,%ymm1
   41693:	vmovupd %ymm1,0x290(%rsp)
   4169c:	vbroadcastsd 0xa67d3(%rip),%ymm0        # e7e78 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7f4>
   416a5:	vmovupd 0x20(%rsp),%ymm14
   416ab:	vfmadd213pd 0x110(%rsp),%ymm0,%ymm14
   416b5:	vmovupd (%rsp),%ymm12
   416ba:	vfmadd213pd 0x230(%rsp),%ymm0,%ymm12
   416c4:	vmulpd %ymm12,%ymm12,%ymm11
   416c9:	vbroadcastsd 0xa671e(%rip),%ymm1        # e7df0 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x76c>
   416d2:	vmovapd %ymm1,%ymm2
   416d6:	vbroadcastsd 0xa6719(%rip),%ymm4        # e7df8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x774>
   416df:	vfmadd213pd %ymm4,%ymm11,%ymm1
   416e4:	vbroadcastsd 0xa6713(%rip),%ymm6        # e7e00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x77c>
   416ed:	vfmadd213pd %ymm6,%ymm11,%ymm1
   416f2:	vbroadcastsd 0xa670d(%rip),%ymm7        # e7e08 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x784>
   416fb:	vfmadd213pd %ymm7,%ymm11,%ymm1
   41700:	vbroadcastsd 0xa6707(%rip),%ymm8        # e7e10 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x78c>
   41709:	vfmadd213pd %ymm8,%ymm11,%ymm1
   4170e:	vbroadcastsd 0xa6701(%rip),%ymm13        # e7e18 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x794>
   41717:	vfmadd213pd %ymm13,%ymm11,%ymm1
   4171c:	vmulpd %ymm11,%ymm12,%ymm0
   41721:	vfmadd213pd %ymm12,%ymm1,%ymm0
   41726:	vmulpd %ymm14,%ymm14,%ymm12
   4172b:	vfmadd213pd %ymm4,%ymm12,%ymm2
   41730:	vfmadd213pd %ymm6,%ymm12,%ymm2
   41735:	vfmadd213pd %ymm7,%ymm12,%ymm2
   4173a:	vfmadd213pd %ymm8,%ymm12,%ymm2
   4173f:	vfmadd213pd %ymm13,%ymm12,%ymm2
   41744:	vmulpd %ymm12,%ymm14,%ymm13
   41749:	vfmadd213pd %ymm14,%ymm2,%ymm13
   4174e:	vbroadcastsd 0xa66c9(%rip),%ymm7        # e7e20 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x79c>
   41757:	vmovapd %ymm7,%ymm4
   4175b:	vbroadcastsd 0xa66c4(%rip),%ymm6        # e7e28 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7a4>
   41764:	vfmadd213pd %ymm6,%ymm11,%ymm7
   41769:	vbroadcastsd 0xa66be(%rip),%ymm8        # e7e30 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7ac>
   41772:	vfmadd213pd %ymm8,%ymm11,%ymm7
   41777:	vbroadcastsd 0xa66b8(%rip),%ymm5        # e7e38 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7b4>
   41780:	vfmadd213pd %ymm5,%ymm11,%ymm7
   41785:	vbroadcastsd 0xa66b2(%rip),%ymm15        # e7e40 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7bc>
   4178e:	vfmadd213pd %ymm15,%ymm11,%ymm7
   41793:	vbroadcastsd 0xa66ac(%rip),%ymm3        # e7e48 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7c4>
   4179c:	vfmadd213pd %ymm3,%ymm11,%ymm7
   417a1:	vmulpd %ymm11,%ymm11,%ymm2
   417a6:	vbroadcastsd 0xa5f19(%rip),%ymm14        # e76c8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x44>
   417af:	vbroadcastsd 0xa5f30(%rip),%ymm1        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   417b8:	vfnmadd213pd %ymm1,%ymm14,%ymm11
   417bd:	vfmadd231pd %ymm2,%ymm7,%ymm11
   417c2:	vfmadd213pd %ymm6,%ymm12,%ymm4
   417c7:	vfmadd213pd %ymm8,%ymm12,%ymm4
   417cc:	vfmadd213pd %ymm5,%ymm12,%ymm4
   417d1:	vfmadd213pd %ymm15,%ymm12,%ymm4
   417d6:	vfmadd213pd %ymm3,%ymm12,%ymm4
   417db:	vmulpd %ymm12,%ymm12,%ymm2
   417e0:	vfnmadd213pd %ymm1,%ymm14,%ymm12
   417e5:	vxorpd %xmm1,%xmm1,%xmm1
   417e9:	vpcmpeqq 0x4b0(%rsp),%ymm1,%ymm6
   417f3:	vblendvpd %ymm6,%ymm0,%ymm11,%ymm3
   417f9:	vmovupd %ymm3,(%rsp)
   417fe:	vfmadd231pd %ymm2,%ymm4,%ymm12
   41803:	vblendvpd %ymm6,%ymm11,%ymm0,%ymm0
   41809:	vmovupd %ymm0,0x20(%rsp)
   4180f:	vpcmpeqq 0x350(%rsp),%ymm1,%ymm0
   41819:	vxorpd %xmm15,%xmm15,%xmm15
   4181e:	vblendvpd %ymm0,%ymm13,%ymm12,%ymm1
   41824:	vmovupd %ymm1,0x60(%rsp)
   4182a:	vblendvpd %ymm0,%ymm12,%ymm13,%ymm11
   41830:	vmovupd 0x390(%rsp),%ymm1
   41839:	vmovupd 0xd0(%rsp),%ymm4
   41842:	vmulpd %ymm4,%ymm1,%ymm0
   41846:	vmulpd 0x5f0(%rsp),%ymm0,%ymm0
   4184f:	vmulpd 0x4d0(%rsp),%ymm0,%ymm2
   41858:	vmulpd 0x1f0(%rsp),%ymm0,%ymm0
   41861:	vmulpd %ymm4,%ymm4,%ymm4
   41865:	vmulpd %ymm4,%ymm1,%ymm4
   41869:	vbroadcastsd 0xa670e(%rip),%ymm7        # e7f80 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x8fc>
   41872:	vmulpd 0x190(%rsp),%ymm7,%ymm6
   4187b:	vmovupd 0x2f0(%rsp),%ymm5
   41884:	vmulpd %ymm6,%ymm5,%ymm1
   41888:	vfmadd231pd 0xb0(%rsp),%ymm10,%ymm1
   41892:	vfmadd213pd %ymm0,%ymm4,%ymm1
   41897:	vmovupd %ymm1,0x110(%rsp)
   418a0:	vmulpd %ymm4,%ymm10,%ymm0
   418a4:	vsubpd %ymm0,%ymm15,%ymm1
   418a8:	vmovupd 0x5b0(%rsp),%ymm0
   418b1:	vfmadd213pd %ymm2,%ymm0,%ymm1
   418b6:	vmovupd %ymm1,0x230(%rsp)
   418bf:	vmulpd 0x450(%rsp),%ymm0,%ymm1
   418c8:	vmulpd %ymm1,%ymm1,%ymm8
   418cc:	vbroadcastsd 0xa6193(%rip),%ymm0        # e7a68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x3e4>
   418d5:	vmovapd %ymm0,%ymm2
   418d9:	vbroadcastsd 0xa6586(%rip),%ymm10        # e7e68 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x7e4>
   418e2:	vfmadd213pd %ymm10,%ymm8,%ymm0
   418e7:	vmovapd %ymm0,%ymm3
   418eb:	vmulpd %ymm1,%ymm8,%ymm0
   418ef:	vfmadd213pd %ymm1,%ymm3,%ymm0
   418f4:	vmovupd 0x3b0(%rsp),%ymm3
   418fd:	vmovupd 0x210(%rsp),%ymm6
   41906:	vmulpd %ymm6,%ymm3,%ymm1
   4190a:	vmulpd 0x170(%rsp),%ymm1,%ymm1
   41913:	vmulpd 0x370(%rsp),%ymm1,%ymm4
   4191c:	vmulpd 0x130(%rsp),%ymm1,%ymm1
   41925:	vmulpd %ymm6,%ymm6,%ymm6
   41929:	vmulpd %ymm6,%ymm3,%ymm6
   4192d:	vmulpd 0x40(%rsp),%ymm7,%ymm7
   41933:	vmulpd %ymm7,%ymm5,%ymm5
   41937:	vmovupd 0x410(%rsp),%ymm3
   41940:	vfmadd231pd 0x2d0(%rsp),%ymm3,%ymm5
   4194a:	vfmadd213pd %ymm1,%ymm6,%ymm5
   4194f:	vmovupd %ymm5,0x210(%rsp)
   41958:	vmulpd %ymm3,%ymm6,%ymm1
   4195c:	vsubpd %ymm1,%ymm15,%ymm3
   41960:	vmovupd 0x550(%rsp),%ymm1
   41969:	vfmadd213pd %ymm4,%ymm1,%ymm3
   4196e:	vmovupd %ymm3,0x130(%rsp)
   41977:	vmulpd 0x150(%rsp),%ymm1,%ymm3
   41980:	vmulpd %ymm3,%ymm3,%ymm4
   41984:	vfmadd213pd %ymm10,%ymm4,%ymm2
   41989:	vmulpd %ymm4,%ymm3,%ymm1
   4198d:	vfmadd213pd %ymm3,%ymm2,%ymm1
   41992:	vmovapd %ymm9,%ymm6
   41996:	vmovapd %ymm9,%ymm13
   4199b:	vmovapd %ymm14,%ymm5
   4199f:	vmovupd 0x530(%rsp),%ymm2
   419a8:	vfmsub213pd %ymm14,%ymm2,%ymm13
   419ad:	vbroadcastsd 0xa5d32(%rip),%ymm3        # e76e8 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x64>
   419b6:	vfmadd213pd %ymm3,%ymm2,%ymm13
   419bb:	vmovapd %ymm9,%ymm14
   419c0:	vmovupd 0x5d0(%rsp),%ymm2
   419c9:	vfmsub213pd %ymm5,%ymm2,%ymm14
   419ce:	vfmadd213pd %ymm3,%ymm2,%ymm14
   419d3:	vmovapd %ymm9,%ymm2
   419d7:	vfmsub213pd %ymm5,%ymm8,%ymm2
   419dc:	vfmsub213pd %ymm5,%ymm4,%ymm6
   419e1:	vfmadd213pd %ymm3,%ymm4,%ymm6
   419e6:	vmovapd %ymm6,%ymm9
   419ea:	vfmadd213pd %ymm3,%ymm8,%ymm2
   419ef:	vmovdqu 0x90(%rsp),%ymm3
   419f8:	vpsllq $0x3e,%ymm3,%ymm3
   419fd:	vmovdqu 0x4f0(%rsp),%ymm5
   41a06:	vpand  %ymm5,%ymm3,%ymm4
   41a0a:	vpxor  0x60(%rsp),%ymm4,%ymm4
   41a10:	vmovdqu 0x2b0(%rsp),%ymm8
   41a19:	vpaddq %ymm3,%ymm8,%ymm3
   41a1d:	vpand  %ymm5,%ymm3,%ymm3
   41a21:	vpxor  %ymm3,%ymm11,%ymm6
   41a25:	vmulpd %ymm6,%ymm0,%ymm11
   41a29:	vfmadd231pd %ymm2,%ymm4,%ymm11
   41a2e:	vmulpd %ymm4,%ymm0,%ymm0
   41a32:	vsubpd %ymm0,%ymm15,%ymm7
   41a36:	vfmadd231pd %ymm2,%ymm6,%ymm7
   41a3b:	vmovdqu 0xf0(%rsp),%ymm0
   41a44:	vpsllq $0x3e,%ymm0,%ymm0
   41a49:	vpand  %ymm5,%ymm0,%ymm2
   41a4d:	vpxor  (%rsp),%ymm2,%ymm2
   41a52:	vpaddq %ymm0,%ymm8,%ymm0
   41a56:	vpand  %ymm5,%ymm0,%ymm0
   41a5a:	vpxor  0x20(%rsp),%ymm0,%ymm4
   41a60:	vmulpd %ymm4,%ymm1,%ymm0
   41a64:	vfmadd231pd %ymm9,%ymm2,%ymm0
   41a69:	vmulpd %ymm2,%ymm1,%ymm1
   41a6d:	vpxor  %xmm5,%xmm5,%xmm5
   41a71:	vsubpd %ymm1,%ymm5,%ymm1
   41a75:	vfmadd231pd %ymm9,%ymm4,%ymm1
   41a7a:	vmovupd 0x270(%rsp),%ymm9
   41a83:	vmovupd 0x470(%rsp),%ymm4
   41a8c:	vmulpd %ymm4,%ymm9,%ymm8
   41a90:	vmovupd 0x570(%rsp),%ymm6
   41a99:	vfmadd231pd %ymm14,%ymm6,%ymm8
   41a9e:	vmovupd 0x430(%rsp),%ymm3
   41aa7:	vmulpd %ymm3,%ymm9,%ymm2
   41aab:	vfmadd231pd %ymm13,%ymm6,%ymm2
   41ab0:	vmulpd %ymm4,%ymm6,%ymm4
   41ab4:	vmulpd %ymm3,%ymm6,%ymm6
   41ab8:	vsubpd %ymm4,%ymm5,%ymm10
   41abc:	vfmadd231pd %ymm14,%ymm9,%ymm10
   41ac1:	vsubpd %ymm6,%ymm5,%ymm6
   41ac5:	vfmadd231pd %ymm13,%ymm9,%ymm6
   41aca:	vmulpd %ymm6,%ymm1,%ymm9
   41ace:	vmovupd 0x590(%rsp),%ymm5
   41ad7:	vmovupd 0x330(%rsp),%ymm3
   41ae0:	vblendpd $0x8,%ymm5,%ymm3,%ymm12
   41ae6:	vmulpd %ymm0,%ymm12,%ymm15
   41aea:	vmovupd 0x250(%rsp),%ymm14
   41af3:	vfmadd231pd %ymm14,%ymm9,%ymm15
   41af8:	vmulpd %ymm0,%ymm14,%ymm4
   41afc:	vxorpd %xmm13,%xmm13,%xmm13
   41b01:	vsubpd %ymm4,%ymm13,%ymm13
   41b05:	vfmadd231pd %ymm9,%ymm12,%ymm13
   41b0a:	vmulpd %ymm6,%ymm0,%ymm0
   41b0e:	vxorpd %xmm4,%xmm4,%xmm4
   41b12:	vsubpd %ymm0,%ymm4,%ymm0
   41b16:	vmulpd %ymm1,%ymm12,%ymm9
   41b1a:	vmulpd %ymm1,%ymm14,%ymm1
   41b1e:	vsubpd %ymm1,%ymm4,%ymm1
   41b22:	vfmadd231pd %ymm12,%ymm0,%ymm1
   41b27:	vfmadd231pd %ymm14,%ymm0,%ymm9
   41b2c:	vmulpd %ymm2,%ymm14,%ymm6
   41b30:	vmulpd %ymm3,%ymm5,%ymm0
   41b34:	vmovupd %ymm0,0x90(%rsp)
   41b3d:	vmulpd %ymm7,%ymm10,%ymm0
   41b41:	vmovupd 0x1d0(%rsp),%ymm3
   41b4a:	vmulpd %ymm3,%ymm11,%ymm5
   41b4e:	vmovupd 0x1b0(%rsp),%ymm12
   41b57:	vfmadd231pd %ymm12,%ymm0,%ymm5
   41b5c:	vmulpd %ymm12,%ymm11,%ymm2
   41b61:	vsubpd %ymm2,%ymm4,%ymm14
   41b65:	vfmadd231pd %ymm0,%ymm3,%ymm14
   41b6a:	vmulpd %ymm10,%ymm11,%ymm0
   41b6f:	vsubpd %ymm0,%ymm4,%ymm2
   41b73:	vmulpd %ymm7,%ymm12,%ymm0
   41b77:	vsubpd %ymm0,%ymm4,%ymm4
   41b7b:	vmulpd %ymm7,%ymm3,%ymm7
   41b7f:	vfmadd231pd %ymm12,%ymm2,%ymm7
   41b84:	vfmadd231pd %ymm3,%ymm2,%ymm4
   41b89:	vmulpd %ymm12,%ymm8,%ymm10
   41b8e:	vmulpd %ymm3,%ymm8,%ymm0
   41b92:	vmovupd %ymm0,0xf0(%rsp)
   41b9b:	vbroadcastsd 0x610(%rsp),%ymm3
   41ba5:	vmulpd 0x230(%rsp),%ymm3,%ymm2
   41bae:	vmulpd 0x130(%rsp),%ymm3,%ymm8
   41bb7:	vmulpd 0x210(%rsp),%ymm3,%ymm11
   41bc0:	vmulpd 0x110(%rsp),%ymm3,%ymm0
   41bc9:	vmulpd %ymm1,%ymm11,%ymm12
   41bcd:	vmulpd %ymm13,%ymm11,%ymm1
   41bd2:	vmulpd 0x90(%rsp),%ymm11,%ymm3
   41bdb:	vfmadd231pd %ymm9,%ymm8,%ymm12
   41be0:	vfmadd231pd %ymm15,%ymm8,%ymm1
   41be5:	vfmadd231pd %ymm6,%ymm8,%ymm3
   41bea:	vbroadcastsd 0x630(%rsp),%ymm13
   41bf4:	vmovupd 0x290(%rsp),%ymm11
   41bfd:	vmulpd %ymm11,%ymm13,%ymm8
   41c02:	vmulpd %ymm6,%ymm8,%ymm6
   41c06:	vmovupd %ymm6,0x110(%rsp)
   41c0f:	vmulpd %ymm15,%ymm8,%ymm15
   41c14:	vmulpd %ymm9,%ymm8,%ymm9
   41c19:	vmulpd %ymm4,%ymm0,%ymm8
   41c1d:	vmulpd %ymm0,%ymm14,%ymm6
   41c21:	vmulpd 0xf0(%rsp),%ymm0,%ymm4
   41c2a:	vfmadd231pd %ymm7,%ymm2,%ymm8
   41c2f:	vfmadd231pd %ymm5,%ymm2,%ymm6
   41c34:	vfmadd231pd %ymm10,%ymm2,%ymm4
   41c39:	vmovupd 0x310(%rsp),%ymm14
   41c42:	vmulpd %ymm14,%ymm13,%ymm2
   41c47:	vmulpd %ymm2,%ymm10,%ymm0
   41c4b:	vmulpd %ymm5,%ymm2,%ymm5
   41c4f:	vmulpd %ymm7,%ymm2,%ymm2
   41c53:	vbroadcastsd 0xa60a4(%rip),%ymm7        # e7d00 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x67c>
   41c5c:	vcmpltpd %ymm11,%ymm7,%ymm10
   41c62:	vcmpltpd %ymm14,%ymm7,%ymm7
   41c68:	vpackssdw %ymm10,%ymm7,%ymm7
   41c6d:	vextracti128 $0x1,%ymm7,%xmm10
   41c73:	vpackssdw %xmm10,%xmm7,%xmm7
   41c78:	vbroadcastsd 0xa6307(%rip),%ymm10        # e7f88 <$s6Orbits10ElementSetV07elementC6NumberSiSgvpMV+0x904>
   41c81:	vmovupd 0x490(%rsp),%ymm13
   41c8a:	vcmpltpd %ymm10,%ymm13,%ymm13
   41c90:	vmovupd 0x3d0(%rsp),%ymm14
   41c99:	vcmpltpd %ymm10,%ymm14,%ymm10
   41c9f:	vpackssdw %ymm13,%ymm10,%ymm10
   41ca4:	vextracti128 $0x1,%ymm10,%xmm13
   41caa:	vpackssdw %xmm13,%xmm10,%xmm10
   41caf:	vpand  %xmm7,%xmm10,%xmm7
   41cb3:	vpshufd $0xd8,%xmm7,%xmm7
   41cb8:	vpand  0x80(%rsp),%xmm7,%xmm7
   41cc1:	vmovupd %ymm2,(%rbx)
   41cc5:	vmovupd %ymm9,0x20(%rbx)
   41cca:	vmovupd %ymm5,0x40(%rbx)
   41ccf:	vmovupd %ymm15,0x60(%rbx)
   41cd4:	vmovupd %ymm0,0x80(%rbx)
   41cdc:	vmovups 0x110(%rsp),%ymm0
   41ce5:	vmovups %ymm0,0xa0(%rbx)
   41ced:	vmovupd %ymm8,0xc0(%rbx)
   41cf5:	vmovupd %ymm12,0xe0(%rbx)
   41cfd:	vmovupd %ymm6,0x100(%rbx)
   41d05:	vmovupd %ymm1,0x120(%rbx)
   41d0d:	vmovupd %ymm4,0x140(%rbx)
   41d15:	vmovupd %ymm3,0x160(%rbx)
   41d1d:	vpmovzxwd %xmm7,%xmm0
   41d22:	vpslld $0x1f,%xmm0,%xmm0
   41d27:	vpsrad $0x1f,%xmm0,%xmm0
   41d2c:	vpmovsxdq %xmm0,%ymm0
   41d31:	vpand  0x850(%rsp),%ymm0,%ymm0
   41d3a:	vmovdqu %ymm0,0x180(%rbx)
   41d42:	vpunpckhwd %xmm7,%xmm7,%xmm0
   41d46:	vpslld $0x1f,%xmm0,%xmm0
   41d4b:	vpsrad $0x1f,%xmm0,%xmm0
   41d50:	vpmovsxdq %xmm0,%ymm0
   41d55:	vpand  0x870(%rsp),%ymm0,%ymm0
   41d5e:	vmovdqu %ymm0,0x1a0(%rbx)
   41d66:	add    $0x890,%rsp
   41d6d:	pop    %rbx
   41d6e:	vzeroupper
   41d71:	ret
   41d72:	data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)

